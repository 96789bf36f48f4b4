/*
 * In the copy of the deck that `npm run trace` reads, every numeral that comes from a record carries a
 * mark: a character of a private plane, after each digit and each number word, that leads to the
 * record. A numeral without a mark was typed. No other copy has marks.
 */

declare global {
  // eslint-disable-next-line vars-on-top
  var numeralOrigins: string[] | undefined
}

const plane = 0xF0000
const marks = /[\u{F0000}-\u{FFFFD}]/gu

const units = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const large = 'hundred|thousand|million|billion|dozen'
/** A number in words. "One" counts where it measures something: elsewhere it is a pronoun. */
export const numberWord = `(?:(?:${tens})(?:-(?:one|${units}))?|${units}|one(?=[ -](?:minute|hour|day|week|month|year|${large})))(?: (?:${large}))?|${large}`

const origins: string[] = globalThis.numeralOrigins ??= []
const places = new Map<string, number>()
const objects = new WeakMap<object, string>()

/** A text whose numerals lead to `origin`, whatever they led to before; what `[[…]]` binds is left alone. */
export function mark(origin: string, text: string): string {
  const place = places.get(origin) ?? origins.push(origin) - 1
  places.set(origin, place)
  const sign = String.fromCodePoint(plane + place)
  return unmarked(text).replaceAll(new RegExp(`\\[\\[[^\\]]*\\]\\]|\\d|\\b(?:${numberWord})\\b`, 'gi'), part => part.startsWith('[[') ? part : part + sign)
}

export function unmarked(text: string): string {
  return text.replaceAll(marks, '')
}

/** Marks every text of a record in place; ids and months are no texts. */
export function markRecords(name: string, records: object): void {
  for (const [key, value] of Object.entries(records)) {
    const path = `${name}.${key}`
    if (typeof value === 'string' && !/^[a-z\d-]*$/.test(value)) {
      (records as Record<string, unknown>)[key] = mark(`record:${path}`, value)
    }
    else if (typeof value === 'object' && value !== null) {
      objects.set(value as object, path)
      markRecords(path, value as object)
    }
  }
}

/** A formatter whose text leads to what it was given: a figure by its id, a month or a number by itself. */
export function marking<A extends unknown[]>(name: string, format: (...args: A) => string): (...args: A) => string {
  return (...args) => mark(originOf(name, args), format(...args))
}

function originOf(name: string, args: readonly unknown[]): string {
  const [first] = args
  if (typeof first === 'object' && first !== null)
    return `record:${objects.get(first) ?? name}`
  return `${name}:${args.join(' ')}`
}

/** A marked text without its marks, and for each of its characters the origin it leads to. */
export function readMarks(text: string, known: readonly string[]): { plain: string, origins: (string | undefined)[] } {
  let plain = ''
  const found: (string | undefined)[] = []
  for (const character of text) {
    const place = (character.codePointAt(0) ?? 0) - plane
    if (place >= 0 && place <= 0xFFFD) {
      found[plain.length - 1] = known[place]
    }
    else {
      plain += character
      found.length = plain.length
    }
  }
  return { plain, origins: found }
}
