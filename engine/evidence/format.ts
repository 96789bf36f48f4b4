import type { DayOrMonth, Figure, Money, Month } from '../talk.ts'

/*
 * The only place where a number or a date becomes text. Its cases: tests/facts/format.test.ts.
 */

const symbols = { USD: '$', EUR: '€' } as const
const scales = [[1e9, 'B'], [1e6, 'M'], [1e3, 'K']] as const
const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
  .concat('sixteen seventeen eighteen nineteen'.split(' '))
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const
const thousands = [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million'], [1e3, 'thousand']] as const
const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** Money in the article's short form: `$13B`, `€15M`; at most one decimal. @throws if nobody could pay the amount */
export function money({ amount, currency }: Money): string {
  if (!Number.isFinite(amount) || amount <= 0) {
    throw new Error(
      `${amount} ${currency} is not an amount of money: write a positive number in data/figures.ts, or make the figure's kind undisclosed.`,
    )
  }
  return symbols[currency] + short(amount)
}

function short(amount: number): string {
  const [scale, letter] = scales.find(([s]) => amount >= s) ?? [1, '']
  return `${Math.round(amount / scale * 10) / 10}${letter}`
}

/** A whole number with thousands separators, or in short form from a million up: `285,000`, `500B`. */
export function count(n: number): string {
  return n >= 1e6 ? short(n) : n.toLocaleString('en-US')
}

/** A whole number as it is said: 285000 is "two hundred eighty-five thousand". */
export function inSpeech(n: number): string {
  for (const [size, name] of [...thousands, [100, 'hundred']] as const) {
    if (n >= size)
      return [inSpeech(Math.floor(n / size)), name, n % size ? inSpeech(n % size) : ''].filter(Boolean).join(' ')
  }
  return ones[n] ?? [tens[Math.floor(n / 10)], ones[n % 10]].slice(0, n % 10 ? 2 : 1).join('-')
}

/** A count in words below a hundred or by hundreds, in digits otherwise: `no`, `twenty-four`, `eight hundred`, `285,000`. */
export function inWords(n: number): string {
  return n === 0 ? 'no' : n < 100 || (n < 1000 && n % 100 === 0) ? inSpeech(n) : count(n)
}

/** `2024-02` as `February 2024`. */
export function monthLong(month: Month): string {
  const [year, m] = month.split('-')
  return `${monthNames[Number(m) - 1]} ${year}`
}

/** `2023-11-20` as `20 November 2023`; a month alone as `monthLong` has it. */
export function dayLong(date: DayOrMonth): string {
  const [year, m, day] = date.split('-')
  return [day && Number(day), monthLong(`${year}-${m}` as Month)].filter(Boolean).join(' ')
}

/** `2024-02` as `Feb 2024`, for source lines and rails. */
export function monthShort(month: Month): string {
  const [year, m] = month.split('-')
  return `${monthNames[Number(m) - 1]?.slice(0, 3)} ${year}`
}

/** `2024-02` as `2024`, for the ticks of a time line. */
export function year(month: Month): string {
  return month.slice(0, 4)
}

/** Two months as `Nov 2023 to Nov 2025`; one month stands alone. */
export function span(from: Month, to: Month): string {
  return from === to ? monthShort(from) : `${monthShort(from)} to ${monthShort(to)}`
}

/** The bare amount, for places where the qualifier is set beside it: `$5B`, `20%`, `1 minute`. */
export function amount(figure: Figure): string {
  if (figure.kind === 'undisclosed')
    return 'not disclosed'
  if ('money' in figure)
    return money(figure.money)
  const [value, unit] = valueOf(figure)
  switch (figure.kind) {
    case 'count':
      return count(value)
    case 'duration':
      return `${value} ${unit}${value === 1 ? '' : 's'}`
    case 'exchange rate':
      return value.toFixed(4)
    default:
      return `${value}%`
  }
}

/** The number alone, and what it counts: a currency, percent, the unit of a count. */
export function valueOf(figure: Exclude<Figure, { kind: 'undisclosed' }>): [value: number, unit: string] {
  if ('money' in figure)
    return [figure.money.amount, figure.money.currency]
  if ('percent' in figure)
    return [figure.percent, 'percent']
  return 'rate' in figure ? [figure.rate, 'USD per EUR'] : [figure.count, figure.unit]
}

/** The amount with its qualifier, which is part of the number: `$13B+`, `up to $5B`, `$10B, in talks`. */
export function figureText(figure: Figure): string {
  const text = amount(figure)
  switch (figure.qualifier) {
    case 'or more':
      return `${text}+`
    case 'up to':
      return `up to ${text}`
    case 'in talks':
      return `${text}, in talks`
    case 'nearly':
      return `nearly ${text}`
    case 'approximately':
      return `about ${text}`
    default:
      return text
  }
}

/** Seconds on the speaker's clock: `4:05`, `1:00:00`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const tail = String(s).padStart(2, '0')
  return h ? `${h}:${String(m).padStart(2, '0')}:${tail}` : `${m}:${tail}`
}
