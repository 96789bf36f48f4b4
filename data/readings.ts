import type { ArticleId } from './article.ts'
import type { CalloutId, SectionId } from './excerpts.ts'
import { articleText } from './article.ts'
import { sectionOf } from './excerpts.ts'

/** What MMNTM concludes, word for word, and where it says so. */
export interface ArticleReading {
  /** The label of the article's callout box, where it stands in one. */
  readonly label?: string
  readonly text: string
  readonly section: SectionId
}

/** Where the article says it. */
const places = {
  'symbiotic': 'callout-symbiotic-deal',
  'bet-brilliant': 'p-06',
  'chatgpt-validated': 'p-05',
  'act-1': 'p-20',
  'act-2': 'p-22',
  'act-3': 'p-23',
  'vulnerability': 'p-07',
  'compute-not-control': 'p-08',
  'observer-price': 'p-09',
  'first-hedge': 'p-10',
  'signal': 'callout-signal',
  'departures-accelerated': 'p-11',
  'read-the-signal': 'p-12',
  'deteriorated': 'p-14',
  'independence': 'p-15',
  'hedge-complete': 'p-16',
  'substitution': 'p-18',
  'follows-talent': 'p-24',
  'bet-on-all': 'p-26',
  'by-investing': 'p-27',
  'pattern': 'callout-pattern',
  'thesis-opening': 'p-28',
  'thesis-close': 'p-29',
} as const satisfies Record<string, Extract<ArticleId, `p-${string}`> | CalloutId>

export type ReadingId = keyof typeof places

/** What MMNTM concludes, in its own words. It is shown in italics, under the label "MMNTM's reading". */
export const readings = Object.fromEntries(Object.entries(places).map(([id, place]) => {
  const part = articleText[place]
  const words = typeof part === 'string' ? { text: part } : { label: part.label, text: part.body }
  return [id, { ...words, text: words.text.replace(/:$/, ''), section: sectionOf(place) }]
})) as Record<ReadingId, ArticleReading>
