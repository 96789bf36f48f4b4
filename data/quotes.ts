import type { ArticleIdOf } from './article.ts'
import type { SectionId } from './excerpts.ts'
import type { Month } from './month.ts'
import { articleText } from './article.ts'
import { sectionOf } from './excerpts.ts'
import { monthNamed } from './month.ts'

/** A quotation of the article: the report it cites, and the words it prints. */
export interface Quote {
  readonly publisher: string
  readonly month: Month
  readonly text: string
  readonly section: SectionId
  /** The report rests, in its own words, on people it does not name. */
  readonly unnamedSources: boolean
  /** The article stops it early without a mark: where it is shown, it ends in […]. */
  readonly cut: boolean
}

export type QuoteId = ArticleIdOf<`"${string}" — ${string}, ${string}`>

/** Quotations whose report goes on: see the remark ft-altered. */
const cutShort: readonly QuoteId[] = ['ft-diversified']

/**
 * The article's quotations, word for word and in its order. They are summaries in the article's
 * quotation marks, so the deck shows each "as quoted by MMNTM".
 */
export const quotes: Readonly<Record<QuoteId, Quote>> = Object.fromEntries(Object.entries(articleText).flatMap(([id, line]) => {
  const [, text, publisher = '', month = ''] = typeof line === 'string' ? /^"(.+)" — (.+), (\w+ \d{4})$/.exec(line) ?? [] : []
  if (!text)
    return []
  const unnamedSources = /^Sources?\b|\bsources? says?\b/.test(text)
  const [section, cut] = [sectionOf(id as QuoteId), cutShort.includes(id as QuoteId)]
  return [[id, { publisher, month: monthNamed(month), text, section, unnamedSources, cut }]]
})) as Record<QuoteId, Quote>
