/*
 * What must not compile. `npm run check` reads this file: each line below a directive is an error
 * to the type checker, and a directive without an error is an error itself.
 */
import type { Figure, FigureId, FigureIdOf, GradedSource, Month, Remark, SourceId, Undisclosed } from '../../data/index.ts'
import { eur, figures, usd } from '../../data/index.ts'
import { boughtPerDollar } from '../../deck.config.ts'
import { squareSide } from '../../engine/charts/scale.ts'

const words = { label: 'of Azure', cites: '$1B', qualifier: 'as reported', caveat: 'None.' } as const
const base = { ...words, asOf: '2024-02', source: 'mmntm' } as const
const flow = { ...base, money: usd(1e9), payer: 'microsoft', payee: 'openai' } as const

export const sound: Figure[] = [
  { ...flow, kind: 'investment commitment' },
  { ...base, kind: 'undisclosed', words: 'Billions' },
  { ...base, kind: 'count', count: 3, unit: 'reports' },
]

// @ts-expect-error a figure has a source
export const withoutSource: Figure = { ...words, asOf: '2024-02', kind: 'count', count: 3, unit: 'reports' }
// @ts-expect-error the source is one of data/sources.ts, spelt as there
export const misspelt: Figure = { ...words, asOf: '2024-02', source: 'axios-minute-befor', kind: 'count', count: 3, unit: 'reports' }
// @ts-expect-error what nobody disclosed has no amount
export const undisclosedMoney: Figure = { ...base, kind: 'undisclosed', words: 'Billions', money: usd(2e9) }
// @ts-expect-error nor a number of another kind
export const undisclosedCount: Undisclosed = { ...base, kind: 'undisclosed', words: 'Billions', count: 2 }
// @ts-expect-error money has a currency
export const withoutCurrency: Figure = { ...base, kind: 'investment commitment', money: { amount: 1e9 }, payer: 'microsoft', payee: 'openai' }
// @ts-expect-error money that flows has a payer
export const withoutPayer: Figure = { ...base, kind: 'investment commitment', money: usd(1e9), payee: 'openai' }
// @ts-expect-error and a payee
export const withoutPayee: Figure = { ...base, kind: 'purchase commitment', money: usd(1e9), payer: 'anthropic' }
// @ts-expect-error nobody pays a valuation
export const paidValuation: Figure = { ...base, kind: 'valuation', money: usd(29e9), of: 'openai', payer: 'microsoft' }
// @ts-expect-error how a number is hedged is one of the qualifiers
export const unhedged: Figure = { ...flow, kind: 'investment commitment', qualifier: 'certainly' }
// @ts-expect-error there is no thirteenth month
export const thirteenth: Month = '2024-13'
// @ts-expect-error a month has no day
export const day: Month = '2024-02-27'
// @ts-expect-error a figure's id is one of data/figures.ts
export const unknownFigure: FigureId = 'openai-14b'
// @ts-expect-error a note's sources are known
export const noteOnHearsay: Remark = { text: 'So it is said.', sources: ['hearsay'] }
// @ts-expect-error a figure is no source
export const figureAsSource: SourceId = 'openai-commitment'

// @ts-expect-error a page outside the article has a grade
export const ungraded: GradedSource = { publisher: 'Axios', published: '2023-11', what: 'A letter' }
// @ts-expect-error what has been paid of a commitment is no second commitment
export const paid: FigureIdOf<'investment commitment'> = 'openai-funded'
// @ts-expect-error the square of a purchase beside that of a commitment would compare unlike money
squareSide(figures['anthropic-purchase'], figures['openai-commitment'], 300)
// @ts-expect-error what is bought goes first, what is invested second
boughtPerDollar(figures['anthropic-commitment'], figures['anthropic-purchase'])
// @ts-expect-error euros are not dollars
export const dollars: { currency: 'USD' } = eur(15e6)
