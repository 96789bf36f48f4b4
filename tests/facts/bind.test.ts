import { describe, expect, it } from 'vitest'
import { figures } from '../../data/index.ts'
import { derived } from '../../deck.config.ts'
import { bind, boundRecords, boundText, recordsOf } from '../../engine/evidence/bind.ts'
import { amount, figureText } from '../../engine/evidence/format.ts'

describe('an id in double brackets', () => {
  it.each([
    ['[[anthropic-commitment]]', figureText(figures['anthropic-commitment'])],
    ['[[anthropic-commitment:amount]]', amount(figures['anthropic-commitment'])],
    ['[[openai-talks]]', figureText(figures['openai-talks'])],
    ['[[mai-spend]]', 'not disclosed'],
    ['[[month:ft-diversified]]', 'August 2024'],
    ['[[month:winaero-mai]]', 'August 2025'],
    ['[[day:reuters-27]]', '28 October 2025'],
    ['[[day:dow-jones-observer]]', 'July 2024'],
    ['[[hedge-months]]', derived['hedge-months'].text()],
    [
      'It is [[ceiling-share]] of [[openai-commitment]].',
      `It is ${derived['ceiling-share'].text()} of ${figureText(figures['openai-commitment'])}.`,
    ],
    ['No id here.', 'No id here.'],
    ['[click] is a marker', '[click] is a marker'],
  ])('%s becomes %s', (text, bound) => {
    expect(bind(text)).toBe(bound)
  })

  it.each(
    ['openai-14b', 'month:nobody', 'month:', 'month', 'day:nobody', 'hedge-month', 'anthropic-commitment:sum', 'hedge-months:amount', ''],
  )('"%s" is refused in one sentence that names it', (id) => {
    expect(() => boundText(id))
      .toThrow(`[[${id}]] names no figure, source or derived value; look it up in data/figures.ts, data/sources.ts or deck.config.ts.`)
  })

  it('is refused in the middle of a text too', () => {
    expect(() => bind('It grew to [[openai-14b]] in a year.')).toThrow('[[openai-14b]] names no figure')
  })
})

describe('the records of a bound text', () => {
  it.each([
    ['anthropic-commitment', ['anthropic-commitment']],
    ['anthropic-commitment:amount', ['anthropic-commitment']],
    ['month:ft-diversified', ['ft-diversified']],
    ['mistral-usd', ['mistral-investment', 'eur-usd']],
    ['reports-2', ['reports-2']],
    ['hedge-months', []],
    ['openai-14b', []],
  ])('%s stands on %j', (id, records) => {
    expect(recordsOf(id)).toEqual(records)
  })

  it('come in the order of the text', () => {
    expect(boundRecords('[[mistral-investment]] beside [[openai-commitment]]')).toEqual(['mistral-investment', 'openai-commitment'])
  })

  it('of a derived value are its figures', () => {
    for (const [id, { from }] of Object.entries(derived).filter(([id]) => !id.startsWith('reports-')))
      expect(recordsOf(id), id).toEqual([...from])
  })
})
