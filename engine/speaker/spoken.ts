import type { Block } from '../deck/syntax.ts'
import { inSpeech } from '../evidence/format.ts'

/*
 * How long words take to say. Numerals are counted as they are spoken: "$13B" is "thirteen billion dollars",
 * three words, and 2023 is "twenty twenty-three", two.
 */

/** The pace that the plan assumes. */
export const wordsAMinute = 108
/** What a `[pause]` lasts. */
export const pauseSeconds = 1.5

const magnitudes: Readonly<Record<string, string>> = { K: 'thousand', M: 'million', B: 'billion', T: 'trillion' }
const currencies: Readonly<Record<string, string>> = { '$': 'dollars', '€': 'euros' }

/** A year is said in two halves, but for the first of a century: 2005 is "two thousand five". */
function yearInSpeech(year: number): string {
  return year % 1000 < 10
    ? inSpeech(year)
    : `${inSpeech(Math.floor(year / 100))} ${year % 100 < 10 ? `oh ${inSpeech(year % 100)}` : inSpeech(year % 100)}`
}

const numeral = /([$€]?)(\d[\d,]*)(?:\.(\d+))?([KMBT]\b)?(\+?)(%?)/g

/** A text with its numerals in words. */
export function asSpoken(text: string): string {
  return text.replace(numeral, (all, currency: string, digits: string, decimals = '', magnitude = '', more = '', percent = '') => {
    const count = Number(digits.replaceAll(',', ''))
    const isYear = /^(?:1[89]|20)\d\d$/.test(digits) && all === digits
    return [
      isYear ? yearInSpeech(count) : inSpeech(count),
      decimals && `point ${Array.from(decimals, digit => inSpeech(Number(digit))).join(' ')}`,
      magnitudes[magnitude],
      currencies[currency],
      percent && 'percent',
      more && 'or more',
    ].filter(Boolean).join(' ')
  })
}

/** How many words a text has when it is said. */
export function spokenWords(text: string): number {
  // What a hyphen or a dash joins to a numeral is said apart: GPT-5, 10-Q.
  return asSpoken(text.replace(/(?<=\p{L})-(?=\d)|(?<=\d)-(?=\p{L})/gu, ' ')).split(/\s+/).filter(word => /\p{L}/u.test(word)).length
}

/** Whole seconds that a slide's notes take, pauses included and answers left out. */
export function secondsOf(blocks: readonly Block[]): number {
  return Math.round(secondsFor(blocks.filter(({ kind }) => kind !== 'asked').map(({ text, pauses }) => [text, pauses])))
}

/** Seconds that some texts take, each with its pauses. */
export function secondsFor(said: readonly (readonly [text: string, pauses: number])[]): number {
  return said.reduce((sum, [text, pauses]) => sum + spokenWords(text) / wordsAMinute * 60 + pauses * pauseSeconds, 0)
}
