import type { Qualifier } from './schema.ts'

/** A number as a text prints it. */
export interface PrintedNumber {
  readonly value: number
  /** `USD`, `EUR`, `percent`, the noun that follows without its plural (`processor`), or nothing. */
  readonly unit: string
  readonly qualifier: Qualifier
}

const scales: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, million: 1e6, billion: 1e9 }
const currencies: Readonly<Record<string, string>> = { '$': 'USD', '€': 'EUR' }

/** What a number looks like in the article and in a filing: `$13B+`, `~500B parameters`, `285,000-processor`, `27 percent`, `a minute`. */
const before = /(?<![\p{L}\d.,$€])(?<before>~|approximately |about |nearly )?/u
const one = /(?<one>a|one)(?= (?:minute|day|month)\b)/u
const amount = /(?<currency>[$€])?(?<digits>\d+(?:,\d{3})*(?:\.\d+)?)(?: ?(?<scale>[KMB]|million|billion)(?!\p{L}))?/u
const after = /(?<more>\+)?(?: ?(?<percent>%|percent\b)|[ -](?<noun>\p{L}+))?/u
const numberPattern = new RegExp(`${before.source}(?:${one.source}|${amount.source})${after.source}`, 'gu')

/** The numbers of a text. "Up to" and "in talks" hedge them all: `up to $5B and $10B, respectively` has two ceilings. */
export function readNumbers(words: string): PrintedNumber[] {
  return Array.from(words.matchAll(numberPattern), ({ groups = {} }) => {
    const { before = '', one, currency = '', digits = '', scale = '', more, percent, noun = '' } = groups
    return {
      // Rounded, because 1.1 × 1e9 is not quite a whole number to a computer.
      value: one ? 1 : Number((Number(digits.replaceAll(',', '')) * (scales[scale] ?? 1)).toPrecision(12)),
      unit: currencies[currency] ?? (percent ? 'percent' : noun.replace(/s$/, '')),
      qualifier: qualifierOf(words, before, more),
    }
  })
}

function qualifierOf(words: string, before: string, more?: string): Qualifier {
  if (/\bin talks\b/.test(words))
    return 'in talks'
  if (/\bup to\b/.test(words))
    return 'up to'
  if (before)
    return before === 'nearly ' ? 'nearly' : 'approximately'
  return more ? 'or more' : 'as reported'
}
