import type { Slide } from '../deck/deck.ts'
import type { Tag } from '../deck/tags.ts'
import type { Month } from '../talk.ts'
import type { Template } from './templates.ts'
import { pieces } from '../deck/syntax.ts'
import { stringsIn } from '../deck/tags.ts'
import { monthLong, monthShort } from '../evidence/format.ts'
import { typedNumerals } from '../talk.ts'
import { isKnownId } from './lint-ids.ts'

/** A numeral that was typed, and why it may be; a figure comes from a record and has no reason to be typed. */
export interface Numeral { readonly text: string, readonly reason?: string }

/** A word with a digit, or a word that only amounts are made of. */
const numeral = /[^\s“”"'([*]*\d(?:[^\s“”"')\]*]*[\p{L}\d%+])?|\b(?:hundred|thousand|million|billion|trillion)\b/giu
const marker = /\[(?:click:\d+|click|pause)\]/g

/** The numerals typed into a text: what `[[…]]` binds is not typed. */
export function numeralsIn(text: string, months: readonly Month[] = []): Numeral[] {
  const allowed = [
    ...Object.entries(typedNumerals).map(([words, reason]) => ({ words, reason })),
    ...months.flatMap(month =>
      [monthLong(month), monthShort(month), month.slice(0, 4)].map(words => ({ words, reason: 'the slide\'s own month' }))),
  ]
  let rest = pieces(text).map(piece => piece.id === undefined ? piece.text : ' ').join('').replace(marker, ' ')
  const excused: Numeral[] = []
  for (const { words, reason } of allowed) {
    if (rest.includes(words))
      excused.push({ text: words, reason })
    rest = rest.replaceAll(words, ' ')
  }
  return [...excused, ...Array.from(rest.match(numeral) ?? [], text => ({ text }))]
}

/** The months a slide is at, which it may type. */
export function monthsOf({ frontmatter }: Slide): Month[] {
  return [frontmatter.at ?? []].flat().filter((month): month is Month => typeof month === 'string')
}

/** The texts of a slide, by the place where they stand. */
export function textsOf(slide: Slide): { readonly where: 'title' | 'text' | 'name' | 'notes', readonly text: string }[] {
  return [
    { where: 'title', text: slide.typedTitle },
    { where: 'text', text: slide.typedFigure },
    ...slide.texts.map(text => ({ where: 'text', text }) as const),
    ...slide.tags.flatMap(namesIn).map(text => ({ where: 'name', text }) as const),
    { where: 'notes', text: slide.typedNotes },
  ]
}

/** What is said in a tag's attributes: not its ids, months and looks. */
function namesIn({ props }: Tag): string[] {
  return Object.entries(props)
    .filter(([name]) => !['class', 'style', 'key'].includes(name))
    .flatMap(([, value]) => stringsIn(value))
    .filter(text => !isKnownId(text) && !/^\d{4}-\d{2}$/.test(text))
}

/** A sentence for each numeral of a slide that was typed without a reason. */
export function numeralFaults(slide: Slide): string[] {
  return textsOf(slide)
    .flatMap(({ text }) => numeralsIn(text, monthsOf(slide)))
    .filter(({ reason }) => !reason)
    .map(({ text }) => `"${text}" is typed: bind it as [[figure-id]], or say in typedNumerals of deck.config.ts why it is no figure.`)
}

const spoken = ['aria-label', 'alt', 'title', 'caption', 'name', 'heading', 'label']

/** The same of a template: what is between braces comes from a record. */
export function templateNumerals({ texts, tags }: Template): string[] {
  const names = tags.flatMap(({ props }) => spoken.flatMap(name => stringsIn(props[name])))
  return [...texts, ...names].flatMap(text => numeralsIn(text)).filter(({ reason }) => !reason).map(({ text }) =>
    `"${text}" is typed: take it from a record, through engine/evidence/format.ts.`)
}
