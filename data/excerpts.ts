import type { ArticleId, ArticleIdOf } from './article.ts'
import { articleText } from './article.ts'

/*
 * The article's parts by what they are, cut from its text: headings, paragraphs, callouts, tables, lists.
 */

export const masthead = {
  title: articleText.title,
  dek: articleText.dek,
  byline: articleText.byline,
  seeAlso: articleText['see-also'],
  footer: articleText.footer,
} as const

export type SectionId = ArticleIdOf<`# ${string}`>

/** The article's headings, in its order. */
export const sections: Readonly<Record<SectionId, string>> = Object.fromEntries(Object.entries(articleText)
  .flatMap(([id, text]) => typeof text === 'string' && text.startsWith('# ') ? [[id, text.slice(2)]] : [])) as Record<SectionId, string>

export const prose = partsOf('p-')
export const stats = partsOf('stat-')
export const callouts = partsOf('callout-')
/** The column 'Feature' of the printed tables holds machine keys; it is the row id here. */
export const tables = partsOf('table-')
export const lists = partsOf('list-')

export type StatId = keyof typeof stats
export type CalloutId = keyof typeof callouts
export type ListId = keyof typeof lists

/** The parts whose ids begin with a word, in the article's order. */
function partsOf<P extends string>(prefix: P): Pick<typeof articleText, Extract<ArticleId, `${P}${string}`>> {
  return Object.fromEntries(Object.entries(articleText).filter(([id]) => id.startsWith(prefix))) as never
}

/** The heading that a part of the article stands under; none for what is above the first. */
export function sectionOf(part: ArticleId): SectionId | undefined {
  const ids = Object.keys(articleText) as ArticleId[]
  return ids.slice(0, ids.indexOf(part) + 1).findLast((id): id is SectionId => Object.hasOwn(sections, id))
}

/** The words of a part of the article, one of its lines, cells or items on each line. */
export function wordsOf(part: ArticleId): string {
  return linesOf(articleText[part]).join('\n')
}

function linesOf(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(linesOf)
}
