import type { ArticleReading, Figure, FigureId, OutsideSource, Quote, QuoteId, ReadingId, SourceId } from '../talk.ts'
import { bind } from '../evidence/bind.ts'
import { attribution } from '../evidence/citation.ts'
import { figureText, monthLong } from '../evidence/format.ts'
import { figures, quotes, readings, sections, sources } from '../talk.ts'

/**
 * What a sheet has space for, from most to least: whole quotations; their first words; no caveats of figures
 * either; nor where in the article a report is quoted.
 */
export const rooms = ['all', 'first words', 'no caveats', 'least'] as const
export type Room = typeof rooms[number]

/** One line of the list: who and when, what it is, and the figures that the slide takes from it. */
export interface Source {
  readonly id: SourceId
  readonly name: string
  /** A title, or the words of a report as the article quotes them. */
  readonly what: string
  /** The section of the article that quotes it. */
  readonly where?: string
  readonly url?: string
  readonly figures: readonly { readonly lead: string, readonly what: string, readonly caveat: string }[]
  readonly readings: readonly { readonly words: string, readonly where: string }[]
}

export interface Layer {
  readonly id: 'evidence' | 'reading' | 'note'
  readonly name: string
  readonly sources: readonly Source[]
}

interface Shown {
  readonly sources: Iterable<SourceId>
  readonly figures: Iterable<FigureId>
  readonly readings: Iterable<ReadingId>
}

/** The sources of a slide by layer, each layer in the order of the slide's own source line. */
export function sourcesOf(shown: Shown): Layer[] {
  const all = Array.from(shown.sources, id => sourceEntry(id, [...shown.figures], [...shown.readings]))
  const layers: Layer[] = [
    { id: 'evidence', name: 'Evidence, as quoted by MMNTM', sources: all.filter(({ id }) => id in quotes) },
    { id: 'reading', name: 'MMNTM’s reading', sources: all.filter(({ id }) => id === 'mmntm') },
    { id: 'note', name: 'Editor’s note: ours', sources: all.filter(({ id }) => id !== 'mmntm' && !(id in quotes)) },
  ]
  return layers.filter(layer => layer.sources.length)
}

function sourceEntry(id: SourceId, shownFigures: readonly FigureId[], shownReadings: readonly ReadingId[]): Source {
  const source: Quote | OutsideSource = sources[id]
  const own = shownFigures.map((id): Figure => figures[id]).filter(figure => figure.source === id)
  return {
    id,
    ...'what' in source ? outsideWords(source, id) : quoteWords(id as QuoteId),
    figures: own.map(figure => ({ lead: figureText(figure), what: `${figure.label}, ${figure.kind}`, caveat: bind(figure.caveat) })),
    readings: id === 'mmntm' ? shownReadings.map(readingWords) : [],
  }
}

/** The article's own month is unknown: its title says which evidence is its latest. */
function outsideWords({ publisher, month, what, url }: OutsideSource, id: SourceId): Pick<Source, 'name' | 'what' | 'url'> {
  return { name: id === 'mmntm' ? publisher : `${publisher}, ${monthLong(month)}`, what, url }
}

function quoteWords(id: QuoteId): Pick<Source, 'name' | 'what' | 'where'> {
  const { text, section, unnamedSources } = quotes[id]
  return { name: attribution(id) + (unnamedSources ? ', unnamed sources' : ''), what: `“${text}”`, where: sectionName(section) }
}

function readingWords(id: ReadingId): Source['readings'][number] {
  const { text, section }: ArticleReading = readings[id]
  return { words: `“${text}”`, where: sectionName(section) }
}

function sectionName(id: string): string {
  return id in sections ? `in “${sections[id as keyof typeof sections]}”` : 'under the title'
}

/** The first words of a quotation; a remainder of a word or two is not worth the cut, and a title is never cut. */
export function opening(quoted: string, most = 9): string {
  const words = quoted.split(' ')
  return words.length <= most + 2 || !quoted.startsWith('“') ? quoted : `${words.slice(0, most).join(' ').replace(/[,:;.]$/, '')} …”`
}
