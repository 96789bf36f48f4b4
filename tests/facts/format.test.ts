import type { Count, Duration, ExchangeRate, Figure, InvestmentCommitment, Month, Share, Undisclosed } from '../../data/index.ts'
import { describe, expect, it } from 'vitest'
import { eur, usd } from '../../data/index.ts'
import { amount, count, figureText, inWords, money, monthLong, monthShort, span, year } from '../../engine/evidence/format.ts'

const base = {
  label: 'a label',
  cites: 'as printed',
  qualifier: 'as reported',
  asOf: '2024-02',
  source: 'mmntm',
  caveat: 'a caveat',
} as const
function commitment(change: Partial<InvestmentCommitment> = {}): InvestmentCommitment {
  return { ...base, kind: 'investment commitment', money: usd(5e9), payer: 'microsoft', payee: 'anthropic', ...change }
}
const counted = (n: number, change: Partial<Count> = {}): Count => ({ ...base, kind: 'count', count: n, unit: 'reports', ...change })
const lasting = (n: number, unit: Duration['unit']): Duration => ({ ...base, kind: 'duration', count: n, unit })
const part = (kind: Share['kind'], percent: number): Share => ({ ...base, kind, percent, of: 'openai' })
const rate: ExchangeRate = { ...base, kind: 'exchange rate', rate: 1.1 }
const silent: Undisclosed = { ...base, kind: 'undisclosed', words: 'Billions' }

describe('money', () => {
  it.each([
    [usd(13e9), '$13B'],
    [usd(500e6), '$500M'],
    [usd(16_284_000), '$16.3M'],
    [usd(1e9), '$1B'],
    [usd(250e9), '$250B'],
    [usd(2500), '$2.5K'],
    [usd(750), '$750'],
    [eur(15e6), '€15M'],
    [eur(1.25e9), '€1.3B'],
  ])('%j is printed %s', (sum, text) => {
    expect(money(sum)).toBe(text)
  })
})

describe('an amount that nobody could pay', () => {
  it.each([0, -5e9, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('of %f becomes no text', (amount) => {
    expect(() => money(usd(amount)))
      .toThrow(
        `${amount} USD is not an amount of money: write a positive number in data/figures.ts, or make the figure's kind undisclosed.`,
      )
  })
})

describe('counts', () => {
  it.each(
    [[0, '0'], [31, '31'], [500, '500'], [285_000, '285,000'], [999_999, '999,999'], [1e6, '1M'], [500e9, '500B']],
  )('%i is printed %s', (n, text) => {
    expect(count(n)).toBe(text)
  })

  it.each([
    [0, 'no'],
    [1, 'one'],
    [10, 'ten'],
    [12, 'twelve'],
    [19, 'nineteen'],
    [20, 'twenty'],
    [24, 'twenty-four'],
    [38, 'thirty-eight'],
    [90, 'ninety'],
    [100, 'one hundred'],
    [800, 'eight hundred'],
    [798, '798'],
    [1000, '1,000'],
    [285_000, '285,000'],
  ])('%i is said "%s"', (n, text) => {
    expect(inWords(n)).toBe(text)
  })
})

describe('months and spans', () => {
  it.each<[Month, string, string]>([
    ['2016-01', 'January 2016', 'Jan 2016'],
    ['2024-05', 'May 2024', 'May 2024'],
    ['2025-09', 'September 2025', 'Sep 2025'],
    ['2026-12', 'December 2026', 'Dec 2026'],
  ])('%s is printed %s and %s', (month, long, short) => {
    expect([monthLong(month), monthShort(month)]).toEqual([long, short])
    expect(long).toContain(year(month))
  })

  it.each<[Month, Month, string]>([
    ['2023-11', '2025-11', 'Nov 2023 to Nov 2025'],
    ['2024-05', '2024-05', 'May 2024'],
  ])('from %s to %s is printed %s', (from, to, text) => {
    expect(span(from, to)).toBe(text)
  })
})

describe('a figure', () => {
  it.each<[Figure, string]>([
    [commitment(), '$5B'],
    [commitment({ money: eur(15e6) }), '€15M'],
    [{ ...base, kind: 'valuation', money: usd(29e9), of: 'openai' }, '$29B'],
    [part('profit share', 75), '75%'],
    [part('revenue share', 20), '20%'],
    [part('ownership share', 27), '27%'],
    [counted(285_000), '285,000'],
    [counted(500e9), '500B'],
    [lasting(1, 'minute'), '1 minute'],
    [lasting(24, 'month'), '24 months'],
    [lasting(12, 'day'), '12 days'],
    [rate, '1.1000'],
    [silent, 'not disclosed'],
  ])('%j has the amount %s', (figure, text) => {
    expect(amount(figure)).toBe(text)
  })

  it.each<[Figure['qualifier'], string]>([
    ['as reported', '$5B'],
    ['or more', '$5B+'],
    ['up to', 'up to $5B'],
    ['in talks', '$5B, in talks'],
    ['approximately', 'about $5B'],
    ['nearly', 'nearly $5B'],
  ])('%s is printed %s', (qualifier, text) => {
    expect(figureText(commitment({ qualifier }))).toBe(text)
  })

  it('keeps its qualifier when it is a count', () => {
    expect(figureText(counted(500, { qualifier: 'or more' }))).toBe('500+')
  })

  it('prints no digit when the amount is undisclosed', () => {
    expect(figureText(silent)).not.toMatch(/\d/)
  })
})
