import type { Plan } from './cut.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseRangeString, resolveConfig } from '@slidev/parser/core'
import { load } from '@slidev/parser/fs'
import { Problem, root } from '../cli/project.ts'
import { bind, bindTitle } from '../evidence/bind.ts'
import { belongs, fullCut, notesFor } from './cut.ts'

/** The talk in full. */
export const fullEntry = 'slides.md'

export interface Deck {
  /** Its file, for instance `slides.md`. */
  entry: string
  title: string
  author: string
  info: string
  keywords: string[]
  lang: string
  /** Name of the exported file, without extension. */
  fileName: string
  /** Canvas size in CSS pixels. */
  width: number
  height: number
  /** The slides that are shown, with the titles and notes of the deck's cut. */
  slides: { no: number, title: string, notes: string, content: string }[]
}

/** Takes the deck's file out of `args`: the talk in full where none is named. */
export function takeEntry(args: string[]): string {
  const at = args.findIndex(arg => arg.endsWith('.md'))
  const [entry = fullEntry] = at < 0 ? [] : args.splice(at, 1)
  if (!existsSync(join(root, entry)))
    throw new Problem(`There is no ${entry} here.`)
  return entry
}

/** Reads a deck's headmatter and slide list from its markdown, as Slidev and engine/setup/preparser.ts do. */
export async function readDeck(entry = fullEntry): Promise<Deck> {
  const { headmatter, slides } = await load({ roots: [root], userRoot: root }, join(root, entry))
  const config = resolveConfig(headmatter, {}, entry)
  const cut = String(headmatter.cut ?? fullCut)
  const shown = slides.filter(({ frontmatter }) => !frontmatter.hide && belongs(frontmatter.plan as Plan | undefined, cut))
  return {
    entry,
    title: String(headmatter.title ?? slides[0]?.title ?? entry),
    author: String(config.author ?? ''),
    info: String(config.info || '').trim(),
    keywords: String(headmatter.keywords ?? '').split(',').map(word => word.trim()).filter(Boolean),
    lang: String(config.htmlAttrs?.lang ?? headmatter.lang ?? 'en'),
    fileName: String(config.exportFilename ?? 'slides').replace(/\.pdf$/, ''),
    width: config.canvasWidth,
    height: Math.ceil(config.canvasWidth / config.aspectRatio),
    slides: shown.map(({ title, note, content }, index) => ({ no: index + 1, content, title: bindTitle(title ?? ''), notes: bind(notesFor(note ?? '', cut)) })),
  }
}

/** The slide numbers a range such as `1-3,7` means. */
export function slidesInRange(deck: Deck, range: string | undefined): number[] {
  const numbers = parseRangeString(deck.slides.length, range).filter(no => no >= 1 && no <= deck.slides.length)
  if (!numbers.length)
    throw new Problem(`The range "${range}" has no slide: the deck has 1 to ${deck.slides.length}.`)
  return numbers
}
