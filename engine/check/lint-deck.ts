import type { DeckSource, SourceSlide } from '../deck/deck-source.ts'
import { Problem } from '../cli/project.ts'
import { fullCut, notesFor } from '../deck/cut.ts'
import { componentsOf, readDeckSource, tagsOf } from '../deck/deck-source.ts'
import { fullEntry } from '../deck/deck.ts'
import { bind, bindTitle } from '../evidence/bind.ts'
import { sections } from '../talk.ts'
import { clickFaults } from './lint-clicks.ts'
import { dataFaults } from './lint-data.ts'
import { digitFaults, digitsInTemplate } from './lint-digits.ts'
import { entryFaults, headFaults } from './lint-entry.ts'
import { idFaults } from './lint-ids.ts'

/** What is wrong with a slide or a record, and what to do about it. */
export interface Finding {
  readonly file: string
  /** The slide's title or the record's id. */
  readonly where: string
  /** One sentence. */
  readonly remedy: string
}

/** The words spoken in 18 minutes, at about 130 a minute. */
export const spokenWords = { least: 2100, most: 2600 } as const
const mostTitleWords = 14
const leastTitleWords = 4

/** Reads the records, then the deck's markdown, and says what breaks their rules; nothing is built for it. */
export async function lintDeck(entry = fullEntry): Promise<Finding[]> {
  const inData = dataFaults()
  if (inData.length)
    return inData
  const deck = await readDeckSource(entry)
  return firstOf(() => headFaults(deck), () => findings(deck), () => entryFaults(deck))
}

/** The findings of the first check that has any: later ones build on it. */
function firstOf(...checks: (() => Finding[])[]): Finding[] {
  for (const check of checks) {
    const found = check()
    if (found.length)
      return found
  }
  return []
}

/** Stops before anything is built or written. @throws a `Problem` with a sentence for each finding */
export async function requireSound(entry: string): Promise<void> {
  const found = await lintDeck(entry)
  if (found.length)
    throw new Problem(inLines(found))
}

/** Stops what could not even be shown; a draft that breaks other rules plays. @throws a `Problem` @returns those other findings */
export async function requirePlayable(entry: string): Promise<Finding[]> {
  const found = await lintDeck(entry)
  if (!found.length)
    return found
  const deck = dataFaults().length ? undefined : await readDeckSource(entry)
  const broken = deck && !headFaults(deck).length ? deck.slides.flatMap(slide => [...partFaults(slide, deck), ...idFaults(slide)]) : found.map(({ remedy }) => remedy)
  if (broken.length)
    throw new Problem(inLines(found.filter(({ remedy }) => broken.includes(remedy))))
  return found
}

/** One line for each finding, for a terminal. */
export function inLines(found: readonly Finding[]): string {
  return found.map(({ file, where, remedy }) => `${file}, “${where}”: ${remedy}`).join('\n')
}

export function findings(deck: DeckSource): Finding[] {
  const rules = [titleFaults, noteFaults, partFaults, idFaults, digitFaults, clickFaults]
  const bySlide = deck.slides.flatMap(slide => rules.flatMap(rule => rule(slide, deck)).map(remedy => ({ file: slide.file, where: bound(slide.title, bindTitle) || `slide ${slide.no}`, remedy })))
  return [...bySlide, ...templateFaults(deck), ...lengthFaults(deck)]
}

/** Digits that a component types into what it shows. */
function templateFaults({ components, layouts }: DeckSource): Finding[] {
  const files = [...Array.from(components, ([name, text]) => [`components/${name}.vue`, text] as const), ...Array.from(layouts, ([name, text]) => [`layouts/${name}.vue`, text] as const)]
  return files.flatMap(([file, text]) => digitsInTemplate(text).map(remedy => ({ file, where: 'template', remedy })))
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

/** Words without case and punctuation: "The Safety Exodus (May 2024)" and "the safety exodus" name one topic. */
function plainly(text: string): string {
  return text.toLowerCase().replace(/\(.*?\)/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function titleFaults({ no, title }: SourceSlide, { slides }: DeckSource): string[] {
  const said = bound(title, bindTitle)
  const topics = new Set([...Object.values(sections), ...slides.map(({ frontmatter }) => String(frontmatter.topic ?? ''))].map(plainly))
  const { length } = wordsOf(said)
  return [
    !title && 'It has no title: write its claim as `title:` in the frontmatter.',
    length > mostTitleWords && `The title has ${length} words; say the claim in at most ${mostTitleWords}.`,
    // The first slide carries the name of the talk.
    title && no > 1 && (length < leastTitleWords || topics.has(plainly(said))) && 'The title is a label; write the slide\'s claim as a sentence.',
    /\.\s*$/.test(said) && 'The title ends with a full stop; leave it out, as all titles do.',
    slides.some(other => other.no < no && other.title === title) && 'Another slide has the same title; say what this one adds.',
  ].filter(fault => typeof fault === 'string').filter(Boolean)
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
  ].filter(fault => typeof fault === 'string').filter(Boolean)
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
    ...layouts.has(layout) ? [] : [`The layout "${layout}" is not a file of layouts/; use ${[...layouts.keys()].filter(name => name !== 'error').join(', ')}.`],
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
  if (deck.headmatter.cut !== fullCut)
    return []
  const perSlide = wordsPerSlide(deck)
  const words = perSlide.reduce((sum, slide) => sum + slide.words, 0)
  const { least, most } = spokenWords
  if (words >= least && words <= most)
    return []
  const long = perSlide.toSorted((a, b) => b.words - a.words).slice(0, 3).map(({ slide, words }) => `“${slide}” (${words})`)
  return [{ file: 'pages', where: 'all', remedy: `The notes have ${words} words and the talk room for ${least} to ${most}; the longest are ${long.join(', ')}.` }]
}
