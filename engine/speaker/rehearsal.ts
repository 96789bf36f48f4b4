/** A run through the talk: what the speaker's machine remembers of it. Times are milliseconds since 1970. */
export interface Rehearsal {
  readonly startedAt: number
  /** The slide that is on now, and since when. */
  readonly current: { readonly no: number, readonly since: number }
  /** Milliseconds spent on each slide so far, without the one that is on. */
  readonly spent: Readonly<Record<number, number>>
}

export function begin(no: number, now: number): Rehearsal {
  return { startedAt: now, current: { no, since: now }, spent: {} }
}

/** The run after the speaker went to another slide. */
export function enter(run: Rehearsal, no: number, now: number): Rehearsal {
  return { ...run, current: { no, since: now }, spent: spentBy(run, now) }
}

/** The run on a clock that was set by some milliseconds. */
export function shift(run: Rehearsal, by: number): Rehearsal {
  return { ...run, startedAt: run.startedAt + by, current: { ...run.current, since: run.current.since + by } }
}

/** Milliseconds on each slide up to now, the one that is on included. A clock set back adds nothing. */
export function spentBy(run: Rehearsal, now: number): Record<number, number> {
  const { no, since } = run.current
  return { ...run.spent, [no]: (run.spent[no] ?? 0) + Math.max(0, now - since) }
}

export interface RehearsalRow {
  readonly no: number
  readonly title: string
  /** Seconds. */
  readonly planned: number
  readonly actual: number
}

/** Plan against actual for every slide that was planned or seen. */
export function compare(
  spent: Readonly<Record<number, number>>,
  slides: readonly { no: number, title: string, seconds: number }[],
): RehearsalRow[] {
  return slides
    .map(({ no, title, seconds }) => ({ no, title, planned: seconds, actual: Math.round((spent[no] ?? 0) / 1000) }))
    .filter(row => row.planned || row.actual)
}

/** A stored run, or nothing where the storage holds something else. */
export function parse(text: string | null): Rehearsal | undefined {
  try {
    const run = JSON.parse(text ?? 'null') as Rehearsal | null
    return run && Number.isFinite(run.startedAt) && Number.isFinite(run.current?.no) && Number.isFinite(run.current.since) && run.spent
      && typeof run.spent === 'object'
      ? run
      : undefined
  }
  catch {
    return undefined
  }
}
