import { describe, expect, it } from 'vitest'
import { figures, usd } from '../../data/index.ts'
import * as derive from '../../deck.config.ts'
import { boundText } from '../../engine/evidence/bind.ts'

describe('what follows from the records', () => {
  it.each([
    ['the hedge took this many months', derive.hedgeMonths(), 24],
    ['the bet holds this many Mistral investments, roughly', derive.betInMistrals(), 800],
    ['the unit chart draws this many squares', derive.betInSquares(), 798],
    ['Anthropic buys at least this much for a dollar invested', derive.boughtPerDollar(), 6],
    ['the ceiling is at most this percentage of the bet', derive.ceilingShareOfBet(), 38],
    ['the talks were about this many times the first investment', derive.talksPerDollar(), 10],
    ['this many reports are quoted', derive.reportCount(), 31],
    ['from this many publishers', derive.publisherCount(), 18],
    ['this many of them on unnamed sources', derive.unnamedCount(), 9],
    ['the first move was this many whole years before the firing', derive.yearsBeforeHedge(), 4],
    ['this many products are named', derive.productCount(), 6],
    ['the portfolio has this many positions', derive.positionCount(), 4],
    ['the article and its sources part ways in this many places', derive.divergenceCount(), 12],
  ])('%s: %i', (_, value, expected) => {
    expect(value).toBe(expected)
  })

  it('converts the Mistral investment at the rate of the day of the report', () => {
    expect(derive.mistralInDollars().currency).toBe('USD')
    expect(derive.mistralInDollars().amount).toBeCloseTo(16_284_000, 3)
  })

  it('adds ceilings to a ceiling, and cited rounds to what the article cites', () => {
    expect([derive.combinedCeiling(), derive.citedRounds()]).toEqual([usd(15e9), usd(11e9)])
  })

  it('counts two moves before the hedge and ten since', () => {
    expect(derive.movesBeforeAndSince()).toEqual([2, 10])
  })

  it('counts every report in its month, in order of time', () => {
    const months = derive.reportsByMonth()
    expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(31)
    expect(months).toHaveLength(18)
    expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).toSorted())
    expect(months.filter(({ count }) => count > 2)).toEqual([{ month: '2023-11', count: 7 }, { month: '2024-05', count: 5 }])
  })
})

describe('a derived value is said with its hedge', () => {
  it.each([
    ['hedge-months', '24 months'],
    ['hedge-months-words', 'twenty-four months'],
    ['hedge-span', 'Nov 2023 to Nov 2025'],
    ['mistral-usd', 'about $16M'],
    ['mistral-ratio', 'roughly 800 times'],
    ['mistral-units', 'roughly eight hundred'],
    ['bought-per-dollar', 'at least six'],
    ['ceiling-share', 'at most 38%'],
    ['combined-ceiling', 'up to $15B'],
    ['cited-rounds', '$11B, part in talks'],
    ['talks-ratio', 'ten times'],
    ['report-count', '31'],
    ['publisher-count', '18'],
    ['unnamed-count', 'nine'],
    ['moves-before', 'two'],
    ['moves-since', 'ten'],
    ['moves', 'twelve'],
    ['years-before', 'four'],
    ['product-count', 'six'],
    ['position-count', 'four'],
    ['divergence-count', 'twelve'],
  ])('%s: %s', (id, text) => {
    expect(boundText(id)).toBe(text)
  })
})

describe('a number that counts up', () => {
  it.each([
    ['openai-commitment', 0, usd(1e9)],
    ['openai-commitment', 0.5, usd(7e9)],
    ['openai-commitment', 1, usd(13e9)],
    ['mistral-investment', 0.4, { amount: 6e6, currency: 'EUR' }],
  ] as const)('%s is at %f of its way a whole step of its printed unit', (id, part, money) => {
    expect(derive.fractionOf(figures[id], part)).toEqual({ ...figures[id], money })
  })

  it('ends on its own amount and leaves what cannot count as it is', () => {
    expect(derive.fractionOf(figures['mai-parameters'], 1)).toEqual(figures['mai-parameters'])
    expect(derive.fractionOf(figures['warning-minute'], 0.5)).toBe(figures['warning-minute'])
  })
})
