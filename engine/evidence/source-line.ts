import type { Month, OutsideSource, Quote, QuoteId, SourceId } from '../talk.ts'
import type { SlideRecord } from './record.ts'
import { prose, quotes, readings, sources } from '../talk.ts'
import { partNames } from './article.ts'
import { monthShort, span } from './format.ts'
import { kindOf } from './ids.ts'

/** A piece of a source line. `id` is the record it names, for a link. */
export interface LinePart {
  readonly text: string
  readonly id?: string
}

/** More publishers than this are counted, not named. */
const mostNames = 5
/** More months than this stand in the record, not in the line. */
const mostMonths = 2

/**
 * The source line of a slide: who and when, as short as it can be said. The reports and outside pages it rests on, or
 * what part of the article, where nothing else does.
 * A slide that does not name all of its own says which: `chosen`, and with them a part of the article, if it says so.
 */
export function sourceLine({ ids }: SlideRecord, chosen: readonly string[] = ids): LinePart[] {
  const named = ids.filter((id): id is SourceId => chosen.includes(id) && isNamed(id))
  const part = ids.find(id => chosen.includes(id) && partName(id))
  const showsPart = part && (chosen !== ids || !named.length)
  return [...showsPart ? [{ text: partName(part), id: part }] : [], ...publishers(named)]
}

function isNamed(id: string): boolean {
  if (kindOf(id) === 'quote')
    return true
  // A secondary page may back a remark; it is nobody's source on the stage.
  return kindOf(id) === 'page' && (sources[id as SourceId] as { grade?: string }).grade !== 'C'
}

function partName(id: string): string {
  if (id === 'p-29' || (id in readings && readings[id as keyof typeof readings].text === prose['p-29']))
    return 'The article’s last line'
  const kind = kindOf(id)
  return kind && kind in partNames ? partNames[kind as keyof typeof partNames] : ''
}

/** `CNBC · Wired, May 2024 · SSI, Jun 2024`; names alone where there are many months; a count where there are many names. */
function publishers(ids: readonly SourceId[]): LinePart[] {
  const entries = new Map<string, { id: SourceId, name: string, month: Month }>()
  for (const id of ids) {
    const entry = { id, name: nameOf(id), month: sources[id].month }
    const key = `${entry.name} ${entry.month}`
    if (!entries.has(key))
      entries.set(key, entry)
  }
  const months = [...new Set([...entries.values()].map(entry => entry.month))]
  const all = [...entries.values()].sort((a, b) => months.indexOf(a.month) - months.indexOf(b.month))
  const names = new Map(all.map(entry => [entry.name, entry.id] as const))
  if (names.size > mostNames) {
    const [first, last] = [months.toSorted()[0], months.toSorted().at(-1)]
    return [{ text: `${ids.length} reports${first && last ? `, ${span(first, last)}` : ''}`, id: ids[0] }]
  }
  if (months.length > mostMonths)
    return [...names].map(([text, id]) => ({ text, id }))
  const unnamed = ids.length === 1 && ids[0] && isUnnamed(ids[0]) ? ', unnamed sources' : ''
  return all.map(
    ({ id, name, month }, index) => ({ id, text: month === all[index + 1]?.month ? name : `${name}, ${monthShort(month)}${unnamed}` }),
  )
}

function nameOf(id: SourceId): string {
  const source: Quote | OutsideSource = sources[id]
  return 'short' in source ? source.short : source.publisher
}

function isUnnamed(id: SourceId): boolean {
  return Object.hasOwn(quotes, id) && quotes[id as QuoteId].unnamedSources
}
