import { describe, expect, it } from 'vitest'
import { figures, hedge, quotes } from '../../data/index.ts'
import * as derive from '../../deck.config.ts'
import { bind, boundText } from '../../engine/evidence/bind.ts'

/*
 * Formulas are tested by what they must fulfil, not by this talk's results, so that a figure which its source
 * changed breaks no test here.
 */

type Side = 'openai' | 'anthropic' | 'nvidia'

function amount(id: `${Side}-commitment` | 'anthropic-purchase' | 'mistral-investment'): number {
  return figures[id].money.amount
}

describe('what follows from the records', () => {
  it('says at least as many dollars bought as the ceiling allows', () => {
    const times = derive.boughtPerDollar()
    expect(Number.isInteger(times)).toBe(true)
    expect(times * amount('anthropic-commitment')).toBeLessThanOrEqual(amount('anthropic-purchase'))
    expect((times + 1) * amount('anthropic-commitment')).toBeGreaterThan(amount('anthropic-purchase'))
    expect(boundText('bought-per-dollar')).toMatch(/^at least [a-z]+$/)
  })

  it('says at most which part of the bet the ceiling is', () => {
    const percent = derive.ceilingShareOfBet()
    expect(percent / 100 * amount('openai-commitment')).toBeLessThanOrEqual(amount('anthropic-commitment'))
    expect((percent + 1) / 100 * amount('openai-commitment')).toBeGreaterThan(amount('anthropic-commitment'))
    expect(boundText('ceiling-share')).toBe(`at most ${percent}%`)
  })

  it('adds ceilings to a ceiling', () => {
    expect(derive.combinedCeiling().amount - amount('anthropic-commitment')).toBe(amount('nvidia-commitment'))
    expect(boundText('combined-ceiling')).toMatch(/^up to \$/)
  })

  it('converts euros to dollars, and draws whole squares of that size', () => {
    const dollars = derive.mistralInDollars()
    expect(dollars.currency).toBe('USD')
    expect(dollars.amount / figures['eur-usd'].rate).toBeCloseTo(amount('mistral-investment'), 0)
    expect(Math.abs(derive.betInSquares() * dollars.amount - amount('openai-commitment'))).toBeLessThanOrEqual(dollars.amount / 2)
    expect(Math.abs(derive.betInMistrals() - derive.betInSquares())).toBeLessThanOrEqual(50)
    expect([boundText('mistral-usd'), boundText('mistral-ratio'), boundText('mistral-units')])
      .toEqual([expect.stringMatching(/^about \$/), expect.stringMatching(/^roughly .* times$/), expect.stringMatching(/^roughly /)])
  })

  it('counts months from the firing to the deal', () => {
    const [[fromYear = 0, from = 0], [toYear = 0, to = 0]] = [hedge.from, hedge.to]
      .map(month => month.split('-').map(Number)) as [number[], number[]]
    expect(derive.hedgeMonths()).toBe((toYear - fromYear) * 12 + to - from)
    expect(boundText('hedge-months')).toBe(`${derive.hedgeMonths()} months`)
  })

  it('counts every report once, in its month and in order of time', () => {
    const months = derive.reportsByMonth()
    expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(Object.keys(quotes).length)
    expect(months.map(({ month }) => month)).toEqual([...new Set(months.map(({ month }) => month))].toSorted())
    expect(derive.publisherCount()).toBeLessThanOrEqual(derive.reportCount())
  })

  it('divides the timeline at the firing', () => {
    const [before, since] = derive.movesBeforeAndSince()
    expect([before > 0, since > before]).toEqual([true, true])
  })

  it('has a text for every derived value', () => {
    for (const id of Object.keys(derive.derived))
      expect(bind(`[[${id}]]`), id).not.toMatch(/\[\[|undefined|NaN|Infinity/)
  })
})
