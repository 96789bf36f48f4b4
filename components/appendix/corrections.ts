import { divergences } from '../../data/index.ts'
import { bind } from '../../engine/evidence/bind.ts'

/** What the evidence says instead of a line of the article, where the list of divergences quotes that line. */
export function correctionOf(line: string): string {
  const found = divergences.find(({ article }) => {
    const quoted = article.slice(article.indexOf('“') + 1, article.indexOf('”'))
    // An amount alone stands in many lines; only the line that is nothing else is meant.
    return article.includes('“') && (quoted.includes(' ') ? line.startsWith(quoted) : line === quoted)
  })
  return found ? bind(found.sources) : ''
}
