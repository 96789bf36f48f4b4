import type { Deck, Slide } from '../deck/deck.ts'
import type { Templates } from './templates.ts'
import { clicksIn, saidIn } from '../deck/syntax.ts'
import { numbersIn } from '../deck/tags.ts'
import { recordOf } from '../evidence/record.ts'
import { sourceLine } from '../evidence/source-line.ts'
import { secondsFor } from '../speaker/spoken.ts'
import { figures } from '../talk.ts'

/** A claim that a room reads while it listens. */
const mostTitleWords = 12
/** What a plan leaves for breath, laughter and the next slide. */
const slack = 0.1

type Sentences = readonly (string | false | undefined)[]
const sentences = (...faults: Sentences): string[] => faults.filter((fault): fault is string => Boolean(fault))

/** Components and layouts that do not exist. */
export function partFaults({ tags, layout }: Slide, { components, layouts, builtIn }: Templates): string[] {
  const known = new Set([...components.map(({ name }) => name), ...builtIn])
  const unknown = new Set(tags.map(({ name }) => name).filter(name => /[A-Z-]/.test(name) && !known.has(name)))
  const names = layouts.map(({ name }) => name)
  return sentences(
    ...[...unknown].map(name => `<${name}> is not a file of components/; correct its name.`),
    !names.includes(layout)
    && `The layout "${layout}" is not a file of layouts/; use ${names.filter(name => name !== 'error').join(', ')}.`,
  )
}

export function idRule({ id, no }: Slide, { slides }: Deck): string[] {
  return sentences(
    !id && 'It has no id: name it in its frontmatter, such as `id: minute`.',
    Boolean(id) && slides.some(other => other.no < no && other.id === id) && `Another slide has the id "${id}" too: give this one its own.`,
  )
}

/** A title is the claim; cover and cards carry a name. */
export function titleFaults({ no, title, layout, appendix }: Slide, { slides }: Deck): string[] {
  const words = title.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
  return sentences(
    !title && 'It has no title: write its claim as `title:` in the frontmatter.',
    !['card', 'cover'].includes(layout)
    && words > mostTitleWords && `The title has ${words} words; say the claim in at most ${mostTitleWords}.`,
    !appendix && title.includes('MMNTM') && 'The title names MMNTM: say what happened, and leave who tells it to the notes.',
    title.endsWith('.') && 'The title ends with a full stop; leave it out, as all titles do.',
    slides.some(other => other.no < no && other.title === title) && 'Another slide has the same title; say what this one adds.',
  )
}

/** A source line that is shortened names reports and pages, not the figures that stand on them. */
export function sourceFaults({ record, frontmatter: { sources = [] } }: Slide): string[] {
  return (sources as string[]).filter(
    id => !sourceLine(recordOf({ record }), [id]).length,
  ).map(id => `Its sources name "${id}", which is no report and no page of its record: write the id of one, or take it out.`)
}

/** Slidev's own `clicks:` where a picture has steps, else the `v-click`s of the page. */
export function clicksOf({ frontmatter, tags }: Slide): number {
  if (typeof frontmatter.clicks === 'number')
    return frontmatter.clicks
  const given = tags
    .filter(({ directives }) => 'click' in directives)
    .map(({ directives }) => Math.max(0, ...numbersIn([directives.click])))
  return Math.max(given.filter(number => number === 0).length, ...given, 0)
}

export function noteFaults(slide: Slide): string[] {
  const { blocks, appendix, record, seconds } = slide
  if (!saidIn(blocks).trim())
    return ['It has no notes: write what to say in a comment at its end.']
  const [markers, clicks] = [clicksIn(blocks), clicksOf(slide)]
  const plural = (count: number, word: string): string => `${count || 'no'} ${word}${count === 1 ? '' : 's'}`
  const caveat = record.find(id => Object.hasOwn(figures, id) && (figures as Readonly<Record<string, { caveat?: string }>>)[id]?.caveat)
  const needed = secondsFor(blocks.filter(({ kind }) => kind !== 'asked').map(({ text, pauses }) => [text, pauses]))
  const room = seconds * (1 - slack)
  return sentences(
    !appendix && markers > clicks
    && `Its notes have ${plural(markers, '[click] marker')} and the slide ${plural(clicks, 'click')}: `
    + `write \`clicks: ${markers}\` in its frontmatter if its picture has the steps, or take markers out.`,
    markers < clicks
    && `The slide has ${plural(clicks, 'click')} and its notes ${plural(markers, '[click] marker')}: `
    + `write [click] before what is said after each.`,
    !appendix && caveat && !blocks.some(({ kind }) => kind === 'asked')
    && `It shows "${caveat}", which has a caveat: add it to its notes, in a paragraph that begins with **If asked:**.`,
    // Half a second is a syllable.
    seconds > 0 && needed > room + 0.5
    && `Its notes take ${Math.round(needed)} seconds with their pauses, `
    + `and its share of ${seconds} has room for ${Math.floor(room)} and a breath: say less, or plan ${Math.ceil(needed / (1 - slack))}.`,
  )
}
