import type { SlideInfo, SlidevMarkdown, SlidevPreparserExtension } from '@slidev/types'
import type { Plan } from './cut.ts'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { parseRangeString, parseSlide, parseSync, resolveConfig } from '@slidev/parser/core'
import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import { Problem, root } from '../cli/project.ts'
import { bindKnown } from '../evidence/bind.ts'
import preparser from '../setup/preparser.ts'
import { fullCut } from './cut.ts'
import { fullEntry, pathOf } from './entry.ts'
import { blocksFor, notesFor } from './syntax.ts'
import { readMarkup } from './tags.ts'

/*
 * The deck as its markdown says it, read by Slidev's own parser with engine/setup/preparser.ts, and the
 * tags by Vue's. Lint, trace, exports and tests read nothing else.
 */

export type Slide = ReturnType<typeof slideOf>
export type Deck = Awaited<ReturnType<typeof readDeck>>

/** Reads a deck. @throws a `Problem` when there is no such file */
export async function readDeck(entry = fullEntry) {
  const path = pathOf(entry)
  injectPreparserExtensionLoader(async (_, headmatter, filepath, mode) =>
    preparser({ headmatter, filepath, mode } as Parameters<typeof preparser>[0]) as SlidevPreparserExtension[])
  const { headmatter, slides, markdownFiles } = await load({ roots: [root], userRoot: root }, path)
  const config = resolveConfig(headmatter, {}, entry)
  const cut = String(headmatter.cut ?? fullCut)
  return {
    /** Its file, for instance `slides.md`, what stands at its head, and the cut it is. */
    entry,
    headmatter: headmatter as Readonly<Record<string, unknown>>,
    cut,
    title: String(headmatter.title ?? slides[0]?.title ?? entry),
    author: String(config.author ?? ''),
    info: String(config.info || '').trim(),
    keywords: String(headmatter.keywords ?? '').split(',').map(word => word.trim()).filter(Boolean),
    lang: String(config.htmlAttrs?.lang ?? headmatter.lang ?? 'en'),
    /** Name of the exported file, without extension. */
    fileName: String(config.exportFilename ?? 'slides').replace(/\.pdf$/, ''),
    /** Of the canvas, in CSS pixels. */
    width: config.canvasWidth,
    height: Math.ceil(config.canvasWidth / config.aspectRatio),
    /** Those that are shown. */
    slides: slides.map((slide, index) => slideOf(slide, index + 1, cut)),
    /** Files and parts of files that Slidev leaves out, because they cannot be read. */
    unread: Object.values(markdownFiles).flatMap(unreadParts),
  }
}

function slideOf({ frontmatter, title, source }: SlideInfo, no: number, cut: string) {
  const typed = parseSlide(source.raw)
  const own: Readonly<Record<string, unknown>> = typed.frontmatter
  const typedNotes = typed.note ?? ''
  // Slidev trims the lines around the body.
  const gap = Math.max(0, source.raw.split('\n').findIndex((line, at) => at >= source.contentStart - source.start && line.trim() !== ''))
  return {
    no,
    /** What it is called in pictures and tests; empty where its frontmatter has none. */
    id: String(own.id ?? ''),
    title: String(source.frontmatter.title ?? title ?? ''),
    /** The title before its ids are bound. */
    typedTitle: String(own.title ?? ''),
    /** The text that its picture takes from the frontmatter, because the records come later. */
    typedFigure: String(own.figure ?? ''),
    /** Where it is written, for instance `pages/act-1.md`, and from which lines on it and its body. */
    file: relative(root, source.filepath),
    line: source.start + 1,
    bodyLine: source.start + gap + 1,
    layout: String(own.layout ?? ''),
    appendix: own.layout === 'appendix',
    frontmatter: { ...frontmatter, ...source.frontmatter } as Readonly<Record<string, unknown>>,
    /** The markdown between frontmatter and notes, as typed, its tags, and the text of it that an audience reads. */
    body: typed.content,
    ...readMarkup(typed.content),
    /** The notes of the deck's cut, bound, as a text and paragraph by paragraph; then those of all cuts, as typed. */
    notes: notesFor(bindKnown(typedNotes), cut),
    blocks: blocksFor(bindKnown(typedNotes), cut),
    typedNotes,
    /** Records that stand behind it: those it names, and the figures it binds. */
    record: Array.isArray(source.frontmatter.record) ? source.frontmatter.record.map(String) : [],
    plan: (own.plan as Plan | undefined) ?? {},
    /** Its share of the deck's cut, in seconds; none in the appendix. */
    seconds: Number(frontmatter.seconds ?? 0),
    /** Addresses of the pictures it shows. */
    images: source.images ?? [],
  }
}

/** Slidev leaves out what it cannot read, and says so in a terminal at most. */
function unreadParts({ filepath, slides, errors = [] }: SlidevMarkdown): { file: string, line: number, reason: string }[] {
  const file = relative(root, filepath)
  return [
    ...errors.map(({ message, row }) => {
      const src = String(slides.find(({ start }) => start === row)?.frontmatter.src ?? '')
      const why = message.startsWith('Error when loading slide: ') && message.slice('Error when loading slide: '.length)
      return why
        ? { file: join(dirname(file), src), line: 1, reason: `It cannot be read (${why}): correct it.` }
        : { file, line: row + 1, reason: `${message.replaceAll(root, '')}: correct its src: line.` }
    }),
    ...slides.flatMap(({ start, frontmatter, frontmatterDoc, frontmatterRaw, content }) => {
      const line = start + 1
      const [fault] = frontmatterDoc?.errors ?? []
      return [
        fault && `Its frontmatter from line ${line} on is not YAML (${fault.message.split(/ at line|\n/)[0]}): correct it there.`,
        frontmatterRaw === undefined && `The slide from line ${line} on has no frontmatter: write one between two lines of ---.`,
        frontmatter.src && content.trim()
        && `The text after line ${line} stands beside src: and is never shown: `
        + `close the frontmatter with a line of ---, or take the text out.`,
      ].filter(reason => typeof reason === 'string' && reason !== '').map(reason => ({ file, line, reason: String(reason) }))
    }),
  ]
}

/** The cuts: the markdown files at the top that name theirs, the talk in full first. */
export async function entries(): Promise<string[]> {
  const files = (await readdir(root)).filter(file => file.endsWith('.md'))
  const cuts = await Promise.all(files
    .map(async file => parseSync(await readFile(join(root, file), 'utf8'), file).slides[0]?.frontmatter.cut ? [file] : []))
  return [fullEntry, ...cuts.flat().filter(file => file !== fullEntry)]
}

/** The slide numbers a range such as `1-3,7` means. */
export function slidesInRange(deck: Deck, range: string | undefined): number[] {
  const numbers = parseRangeString(deck.slides.length, range).filter(no => no >= 1 && no <= deck.slides.length)
  if (!numbers.length)
    throw new Problem(`The range "${range}" has no slide: the deck has 1 to ${deck.slides.length}.`)
  return numbers
}
