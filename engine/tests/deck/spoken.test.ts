import { describe, expect, it } from 'vitest'
import { inSpeech } from '../../evidence/format.ts'
import { asSpoken, secondsFor, spokenWords } from '../../speaker/spoken.ts'

describe('numerals as they are said', () => {
  it.each([
    ['$13B+', 'thirteen billion dollars or more', 5],
    ['up to $5B', 'up to five billion dollars', 5],
    ['€15M', 'fifteen million euros', 3],
    ['285,000 processors', 'two hundred eighty-five thousand processors', 5],
    ['about 27%', 'about twenty-seven percent', 3],
    ['in November 2023', 'in November twenty twenty-three', 4],
    ['2005', 'two thousand five', 3],
    ['1906', 'nineteen oh six', 3],
    ['1.0856', 'one point zero eight five six', 6],
    ['GPT-5', 'GPT-five', 2],
    ['500+ staff', 'five hundred or more staff', 5],
    ['no numeral – here', 'no numeral – here', 3],
  ])('%s', (text, said, words) => {
    expect(asSpoken(text)).toBe(said)
    expect(spokenWords(text)).toBe(words)
  })

  it.each(
    [[0, 'zero'], [20, 'twenty'], [101, 'one hundred one'], [798, 'seven hundred ninety-eight'], [1_000_000, 'one million']],
  )('%d', (count, said) => {
    expect(inSpeech(count)).toBe(said)
  })
})

it('takes a minute for 108 words, and a second and a half for a pause', () => {
  expect(secondsFor([[Array.from({ length: 108 }).fill('word').join(' '), 0], ['', 2]])).toBeCloseTo(63)
})
