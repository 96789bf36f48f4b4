/** A run through the talk, as the speaker's machine remembers it. Times are milliseconds since 1970. */
export interface Rehearsal {
  /** The slide that is on now, and since when. */
  readonly no: number
  readonly since: number
  /** Milliseconds spent on each slide so far, without the one that is on. */
  readonly spent: Readonly<Record<number, number>>
}

/** The run after the speaker went to another slide. A clock set back adds nothing. */
export function enter({ no, since, spent }: Rehearsal, next: number, now: number): Rehearsal {
  return { no: next, since: now, spent: { ...spent, [no]: (spent[no] ?? 0) + Math.max(0, now - since) } }
}

/** A slide's seconds, by the plan and in the run. */
export interface RehearsalRow { readonly no: number, readonly title: string, readonly planned: number, readonly actual: number }

/** Plan against actual for every slide that was planned or seen. */
export function compare({ spent }: Rehearsal, slides: readonly { no: number, title: string, planned: number }[]): RehearsalRow[] {
  return slides
    .map(slide => ({ ...slide, actual: Math.round((spent[slide.no] ?? 0) / 1000) }))
    .filter(row => row.planned || row.actual)
}

/** A stored run, or nothing where the storage holds something else. */
export function parse(text: string | null): Rehearsal | undefined {
  try {
    const run = JSON.parse(text ?? 'null') as Rehearsal | null
    return run && Number.isFinite(run.no) && Number.isFinite(run.since) && run.spent && typeof run.spent === 'object' ? run : undefined
  }
  catch {
    return undefined
  }
}
