import { join } from 'node:path'
import { parseRangeString, resolveConfig } from '@slidev/parser/core'
import { load } from '@slidev/parser/fs'
import { Problem, root } from './project.ts'

export interface Deck {
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
  slides: { no: number, title: string, notes: string }[]
}

/** Reads a deck's headmatter and slide list from its markdown, as Slidev does. */
export async function readDeck(entry = 'slides.md'): Promise<Deck> {
  const { headmatter, slides } = await load({ roots: [root], userRoot: root }, join(root, entry))
  const config = resolveConfig(headmatter, {}, entry)
  return {
    title: String(headmatter.title ?? slides[0]?.title ?? entry),
    author: String(config.author ?? ''),
    info: String(config.info || '').trim(),
    keywords: String(headmatter.keywords ?? '').split(',').map(word => word.trim()).filter(Boolean),
    lang: String(config.htmlAttrs?.lang ?? headmatter.lang ?? 'en'),
    fileName: String(config.exportFilename ?? 'slides').replace(/\.pdf$/, ''),
    width: config.canvasWidth,
    height: Math.ceil(config.canvasWidth / config.aspectRatio),
    slides: slides.map((slide, index) => ({ no: index + 1, title: slide.title ?? '', notes: slide.note ?? '' })),
  }
}

/** The slide numbers a range such as `1-3,7` means. */
export function slidesInRange(deck: Deck, range: string | undefined): number[] {
  const numbers = parseRangeString(deck.slides.length, range).filter(no => no >= 1 && no <= deck.slides.length)
  if (!numbers.length)
    throw new Problem(`The range "${range}" has no slide: the deck has 1 to ${deck.slides.length}.`)
  return numbers
}
