import { describe, expect, it } from 'vitest'
import { bind, boundSources, boundText, derived, sourcesOf } from '../../lib/bind.ts'

describe('an id in double brackets', () => {
  it.each([
    ['[[anthropic-5b]]', 'up to $5B'],
    ['[[anthropic-5b:amount]]', '$5B'],
    ['[[openai-10b-talks]]', '$10B, in talks'],
    ['[[openai-10b-talks:amount]]', '$10B'],
    ['[[mai-spend]]', 'not disclosed'],
    ['[[month:ft-diversified]]', 'August 2024'],
    ['[[month:winaero-mai]]', 'August 2025'],
    ['[[hedge-months]]', '24 months'],
    ['It is [[ceiling-share]] of [[openai-13b]].', 'It is at most 38% of $13B+.'],
    ['No id here.', 'No id here.'],
    ['[click] is a marker', '[click] is a marker'],
  ])('%s becomes %s', (text, bound) => {
    expect(bind(text)).toBe(bound)
  })

  it.each(['openai-14b', 'month:nobody', 'month:', 'month', 'hedge-month', 'anthropic-5b:sum', 'hedge-months:amount', ''])('"%s" is refused in one sentence that names it', (id) => {
    expect(() => boundText(id)).toThrow(`[[${id}]] names no figure, source or derived value; look it up in data/figures.ts, data/sources.ts or lib/bind.ts.`)
  })

  it('is refused in the middle of a text too', () => {
    expect(() => bind('It grew to [[openai-14b]] in a year.')).toThrow('[[openai-14b]] names no figure')
  })
})

describe('the sources of a bound text', () => {
  it.each([
    ['anthropic-5b', ['microsoft-anthropic-30b']],
    ['anthropic-5b:amount', ['microsoft-anthropic-30b']],
    ['month:ft-diversified', ['ft-diversified']],
    ['mistral-usd', ['bloomberg-mistral-15m', 'ecb-reference-rate']],
    ['hedge-months', []],
    ['openai-14b', []],
  ])('%s stands on %j', (id, sources) => {
    expect(sourcesOf(id)).toEqual(sources)
  })

  it('come in the order of the text', () => {
    expect(boundSources('[[mistral-15m]] beside [[openai-13b]]')).toEqual(['bloomberg-mistral-15m', 'mmntm'])
  })

  it('of a derived value are those of its figures', () => {
    for (const [id, { from }] of Object.entries(derived))
      expect(sourcesOf(id), id).toHaveLength(from.length)
  })
})
