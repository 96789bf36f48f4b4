import type { FigureId, SourceId } from '../data/index.ts'
import { figures, hedge, sources } from '../data/index.ts'
import * as derive from './derive.ts'
import { amount, figureText, inWords, money, monthLong, span } from './format.ts'

/*
 * Binding: `[[id]]` in a title, a note or a record becomes the text of a figure or of a derived
 * value, so that no number is typed twice. Forms:
 *   [[anthropic-5b]]          up to $5B            the figure with its qualifier
 *   [[anthropic-5b:amount]]   $5B                  where the sentence carries the qualifier
 *   [[month:ft-diversified]]  August 2024          the month of a source
 *   [[hedge-months]]          24 months            a derived value
 */

interface Derived {
  /** The value as text, qualifier included. */
  readonly text: () => string
  /** The figures it follows from, which a slide that shows it cites. */
  readonly from: readonly FigureId[]
}

/** The derived values a slide may show; the formulas are in derive.ts. */
export const derived = {
  'hedge-months': { text: () => `${derive.hedgeMonths()} months`, from: [] },
  'hedge-months-words': { text: () => `${inWords(derive.hedgeMonths())} months`, from: [] },
  'hedge-span': { text: () => span(hedge.from, hedge.to), from: [] },
  'mistral-usd': { text: () => `about ${money({ amount: Math.round(derive.mistralInDollars().amount / 1e6) * 1e6, currency: 'USD' })}`, from: ['mistral-15m', 'eur-usd'] },
  'mistral-ratio': { text: () => `roughly ${derive.betInMistrals()} times`, from: ['openai-13b', 'mistral-15m', 'eur-usd'] },
  'mistral-units': { text: () => `roughly ${inWords(derive.betInMistrals())}`, from: ['openai-13b', 'mistral-15m', 'eur-usd'] },
  'bought-per-dollar': { text: () => `at least ${inWords(derive.boughtPerDollar())}`, from: ['anthropic-30b', 'anthropic-5b'] },
  'ceiling-share': { text: () => `at most ${derive.ceilingShareOfBet()}%`, from: ['anthropic-5b', 'openai-13b'] },
  'combined-ceiling': { text: () => `up to ${money(derive.combinedCeiling())}`, from: ['anthropic-5b', 'nvidia-10b'] },
  'cited-rounds': { text: () => `${money(derive.citedRounds())}, part in talks`, from: ['openai-1b', 'openai-10b-talks'] },
  'talks-ratio': { text: () => `${inWords(derive.talksPerDollar())} times`, from: ['openai-1b', 'openai-10b-talks'] },
  'report-count': { text: () => String(derive.reportCount()), from: [] },
  'publisher-count': { text: () => String(derive.publisherCount()), from: [] },
  'unnamed-count': { text: () => inWords(derive.unnamedCount()), from: [] },
  'moves-before': { text: () => inWords(derive.movesBeforeAndSince()[0]), from: [] },
  'moves-since': { text: () => inWords(derive.movesBeforeAndSince()[1]), from: [] },
  'moves': { text: () => inWords(derive.movesBeforeAndSince()[0] + derive.movesBeforeAndSince()[1]), from: [] },
  'years-before': { text: () => inWords(derive.yearsBeforeHedge()), from: [] },
  'product-count': { text: () => inWords(derive.productCount()), from: [] },
  'position-count': { text: () => inWords(derive.positionCount()), from: [] },
  'divergence-count': { text: () => inWords(derive.divergenceCount()), from: [] },
} as const satisfies Record<string, Derived>

export type DerivedId = keyof typeof derived

const binding = /\[\[([^\]]+)\]\]/g

/** Replaces every `[[id]]` of a text. @throws a sentence that names an id nobody knows */
export function bind(text: string): string {
  return text.replace(binding, (_, id: string) => boundText(id))
}

/** A title with its ids bound; what begins it is a capital. */
export function bindTitle(text: string): string {
  return bind(text).replace(/^\p{Ll}/u, letter => letter.toUpperCase())
}

/** The sources that the `[[id]]`s of a text stand on. */
export function boundSources(text: string): SourceId[] {
  return Array.from(text.matchAll(binding), ([, id = '']) => sourcesOf(id)).flat()
}

/** The sources that one id stands on: those of its figures, or the one whose month it is. */
export function sourcesOf(id: string): SourceId[] {
  const [head, tail = ''] = id.split(':')
  if (head === 'month')
    return Object.hasOwn(sources, tail) ? [tail as SourceId] : []
  return figuresOf(id).map(figure => figures[figure].source)
}

/** The figures behind one id: itself, or those it is derived from. */
export function figuresOf(id: string): readonly FigureId[] {
  const [head = ''] = id.split(':')
  if (Object.hasOwn(derived, id))
    return derived[id as DerivedId].from
  return Object.hasOwn(figures, head) ? [head as FigureId] : []
}

/** The text of one id. @throws a sentence that names an id nobody knows */
export function boundText(id: string): string {
  const [head = '', tail] = id.split(':')
  if (Object.hasOwn(derived, id))
    return derived[id as DerivedId].text()
  if (head === 'month' && tail && Object.hasOwn(sources, tail))
    return monthLong(sources[tail as SourceId].month)
  if (Object.hasOwn(figures, head) && (tail === undefined || tail === 'amount'))
    return (tail ? amount : figureText)(figures[head as FigureId])
  throw new Error(`[[${id}]] names no figure, source or derived value; look it up in data/figures.ts, data/sources.ts or lib/bind.ts.`)
}
