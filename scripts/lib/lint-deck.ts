import type { DeckSource, SourceSlide } from './deck-source.ts'
import { bind, bindTitle } from '../../lib/bind.ts'
import { fullCut, notesFor } from '../../lib/cut.ts'
import { componentsOf, readDeckSource, tagsOf } from './deck-source.ts'
import { digitFaults } from './lint-digits.ts'
import { idFaults } from './lint-ids.ts'

/** What is wrong with a slide, and what to do about it. */
export interface Finding {
  readonly file: string
  readonly slide: string
  /** One sentence. */
  readonly remedy: string
}

/** The words spoken in 18 minutes, at about 130 a minute. */
export const spokenWords = { least: 2100, most: 2600 } as const
const mostTitleWords = 14
const leastTitleWords = 4

/** Reads the deck's markdown and says what breaks its rules; nothing is built for it. */
export async function lintDeck(): Promise<Finding[]> {
  return findings(await readDeckSource())
}

/** One line for each finding, for a terminal. */
export function inLines(found: readonly Finding[]): string {
  return found.map(({ file, slide, remedy }) => `${file}, “${slide}”: ${remedy}`).join('\n')
}

export function findings(deck: DeckSource): Finding[] {
  const rules = [titleFaults, noteFaults, partFaults, idFaults, digitFaults]
  const bySlide = deck.slides.flatMap(slide => rules.flatMap(rule => rule(slide, deck)).map(remedy => ({ file: slide.file, slide: bound(slide.title, bindTitle) || `slide ${slide.no}`, remedy })))
  return [...bySlide, ...lengthFaults(deck)]
}

/** The text with its ids bound; an id that nobody knows is the rule of ids to report. */
function bound(text: string, how = bind): string {
  try {
    return how(text)
  }
  catch {
    return text
  }
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word))

function titleFaults({ no, title }: SourceSlide, { slides }: DeckSource): string[] {
  const said = bound(title, bindTitle)
  const { length } = wordsOf(said)
  return [
    !title && 'It has no title: write its claim as `title:` in the frontmatter.',
    length > mostTitleWords && `The title has ${length} words; say the claim in at most ${mostTitleWords}.`,
    // The first slide carries the name of the talk.
    title && no > 1 && length < leastTitleWords && 'The title is a label; write the slide\'s claim as a sentence.',
    /\.\s*$/.test(said) && 'The title ends with a full stop; leave it out, as all titles do.',
    slides.some(other => other.no < no && other.title === title) && 'Another slide has the same title; say what this one adds.',
  ].filter(fault => typeof fault === 'string')
}

function noteFaults(slide: SourceSlide, deck: DeckSource): string[] {
  const { note, appendix } = slide
  const last = deck.slides.findLast(other => !other.appendix)
  if (!note.trim())
    return ['It has no notes: write what to say in a comment at its end.']
  return [
    !appendix && slide !== last && !/^\*\*Next:\*\* \S/m.test(note) && 'The notes have no transition: add a line that begins with **Next:**.',
    showsFigure(slide, deck) && !/^\*\*If asked:\*\* \S/m.test(note) && 'It shows a figure: add the caveat to its notes, in a line that begins with **If asked:**.',
    /^.+\[click/m.test(note) && 'A [click] counts only at the start of a paragraph: move it there.',
  ].filter(fault => typeof fault === 'string')
}

/** Whether a slide shows a figure: bound in its text, or in a component or layout that takes figures. */
function showsFigure({ title, body, note, frontmatter }: SourceSlide, deck: DeckSource): boolean {
  const layout = deck.layouts.get(String(frontmatter.layout)) ?? ''
  const templates = [...componentsOf(body + layout, deck)].map(name => deck.components.get(name) ?? '')
  return /\[\[(?!month:)/.test(title + body + note)
    || templates.some(template => /useFigure\(|sourcesOf\(|\bbind\(/.test(template))
}

function partFaults({ body, frontmatter }: SourceSlide, { components, layouts }: DeckSource): string[] {
  const unknown = tagsOf(body).map(tag => tag.name).filter(name => /[A-Z-]/.test(name) && !components.has(name))
  const layout = String(frontmatter.layout ?? '')
  return [
    ...[...new Set(unknown)].map(name => `<${name}> is not a file of components/; correct its name.`),
    ...layouts.has(layout) ? [] : [`The layout "${layout}" is not a file of layouts/; use ${[...layouts.keys()].join(', ')}.`],
  ]
}

/** What is said on a slide of the full talk: its notes as bound, without the line kept for questions. */
export function spoken(note: string): string {
  return bound(notesFor(note, fullCut)).replace(/^\*\*If asked:\*\*[\s\S]*/m, '').replace(/\[click(?::\d+)?\]|\*\*Next:\*\*/g, '')
}

/** How many words are spoken on each slide before the appendix. */
export function wordsPerSlide({ slides }: DeckSource): { file: string, slide: string, words: number }[] {
  return slides.filter(slide => !slide.appendix).map(({ file, title, note }) => ({ file, slide: bound(title, bindTitle), words: wordsOf(spoken(note)).length }))
}

function lengthFaults(deck: DeckSource): Finding[] {
  const perSlide = wordsPerSlide(deck)
  const words = perSlide.reduce((sum, slide) => sum + slide.words, 0)
  const { least, most } = spokenWords
  if (words >= least && words <= most)
    return []
  const long = perSlide.toSorted((a, b) => b.words - a.words).slice(0, 3).map(({ slide, words }) => `“${slide}” (${words})`)
  return [{ file: 'pages', slide: 'all', remedy: `The notes have ${words} words and the talk room for ${least} to ${most}; the longest are ${long.join(', ')}.` }]
}
