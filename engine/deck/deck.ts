import type { SlideInfo, SlidevMarkdown, SlidevPreparserExtension } from '@slidev/types'
import type { Plan } from './cut.ts'
import type { Block } from './syntax.ts'
import type { Tag } from './tags.ts'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { parseRangeString, parseSlide, parseSync, resolveConfig } from '@slidev/parser/core'
import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import { Problem, root } from '../cli/project.ts'
import { bindKnown } from '../evidence/bind.ts'
import preparser from '../setup/preparser.ts'
import { fullCut } from './cut.ts'
import { blocksFor, notesFor } from './syntax.ts'
import { readMarkup } from './tags.ts'

/*
 * The deck as its markdown says it, read by Slidev's own parser with engine/setup/preparser.ts, and the
 * tags by Vue's. Lint, trace, exports and tests read nothing else.
 */

/** The talk in full. */
export const fullEntry = 'slides.md'

export interface Slide {
  readonly no: number
  /** What it is called in pictures and tests; empty where its frontmatter has none. */
  readonly id: string
  readonly title: string
  /** The title before its ids are bound. */
  readonly typedTitle: string
  /** The text that its picture takes from the frontmatter, because the records come later. */
  readonly typedFigure: string
  /** Where it is written, for instance `pages/act-1.md`, and from which line on. */
  readonly file: string
  readonly line: number
  /** The line on which its body begins. */
  readonly bodyLine: number
  readonly layout: string
  readonly appendix: boolean
  readonly frontmatter: Readonly<Record<string, unknown>>
  /** The markdown between frontmatter and notes, as typed. */
  readonly body: string
  readonly tags: readonly Tag[]
  /** The text of the body that an audience reads. */
  readonly texts: readonly string[]
  /** The notes of the deck's cut, bound, as a text and paragraph by paragraph. */
  readonly notes: string
  readonly blocks: readonly Block[]
  /** The notes of all cuts, as typed. */
  readonly typedNotes: string
  /** Records that stand behind it: those it names, and the figures it binds. */
  readonly record: readonly string[]
  readonly plan: Plan
  /** Its share of the deck's cut, in seconds; none in the appendix. */
  readonly seconds: number
  /** Addresses of the pictures it shows. */
  readonly images: readonly string[]
}

export interface Deck {
  /** Its file, for instance `slides.md`, what stands at its head, and the cut it is. */
  readonly entry: string
  readonly headmatter: Readonly<Record<string, unknown>>
  readonly cut: string
  readonly title: string
  readonly author: string
  readonly info: string
  readonly keywords: readonly string[]
  readonly lang: string
  /** Name of the exported file, without extension. */
  readonly fileName: string
  /** Canvas size in CSS pixels. */
  readonly width: number
  readonly height: number
  /** The slides that are shown. */
  readonly slides: readonly Slide[]
  /** Files and parts of files that Slidev leaves out, because they cannot be read. */
  readonly unread: readonly { readonly file: string, readonly line: number, readonly reason: string }[]
}

/** Reads a deck. @throws a `Problem` when there is no such file */
export async function readDeck(entry = fullEntry): Promise<Deck> {
  const path = resolve(root, entry)
  if (!existsSync(path))
    throw new Problem(`There is no ${entry} here: name a deck of this folder, such as ${fullEntry}.`)
  injectPreparserExtensionLoader(async (_, headmatter, filepath, mode) =>
    preparser({ headmatter, filepath, mode } as Parameters<typeof preparser>[0]) as SlidevPreparserExtension[])
  const { headmatter, slides, markdownFiles } = await load({ roots: [root], userRoot: root }, path)
  const config = resolveConfig(headmatter, {}, entry)
  const cut = String(headmatter.cut ?? fullCut)
  return {
    entry,
    headmatter,
    cut,
    title: String(headmatter.title ?? slides[0]?.title ?? entry),
    author: String(config.author ?? ''),
    info: String(config.info || '').trim(),
    keywords: String(headmatter.keywords ?? '').split(',').map(word => word.trim()).filter(Boolean),
    lang: String(config.htmlAttrs?.lang ?? headmatter.lang ?? 'en'),
    fileName: String(config.exportFilename ?? 'slides').replace(/\.pdf$/, ''),
    width: config.canvasWidth,
    height: Math.ceil(config.canvasWidth / config.aspectRatio),
    slides: slides.map((slide, index) => slideOf(slide, index + 1, cut)),
    unread: Object.values(markdownFiles).flatMap(unreadParts),
  }
}

function slideOf({ frontmatter, title, source }: SlideInfo, no: number, cut: string): Slide {
  const typed = parseSlide(source.raw)
  const own: Readonly<Record<string, unknown>> = typed.frontmatter
  const typedNotes = typed.note ?? ''
  // Slidev trims the lines around the body.
  const gap = Math.max(0, source.raw.split('\n').findIndex((line, at) => at >= source.contentStart - source.start && line.trim() !== ''))
  return {
    no,
    id: String(own.id ?? ''),
    title: String(source.frontmatter.title ?? title ?? ''),
    typedTitle: String(own.title ?? ''),
    typedFigure: String(own.figure ?? ''),
    file: relative(root, source.filepath),
    line: source.start + 1,
    bodyLine: source.start + gap + 1,
    layout: String(own.layout ?? ''),
    appendix: own.layout === 'appendix',
    frontmatter: { ...frontmatter, ...source.frontmatter },
    body: typed.content,
    ...readMarkup(typed.content),
    notes: notesFor(bindKnown(typedNotes), cut),
    blocks: blocksFor(bindKnown(typedNotes), cut),
    typedNotes,
    record: Array.isArray(source.frontmatter.record) ? source.frontmatter.record.map(String) : [],
    plan: (own.plan as Plan | undefined) ?? {},
    seconds: Number(frontmatter.seconds ?? 0),
    images: source.images ?? [],
  }
}

/** Slidev leaves out what it cannot read, and says so in a terminal at most. */
function unreadParts({ filepath, slides, errors = [] }: SlidevMarkdown): Deck['unread'] {
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

/** Takes the deck's file out of `args`: the talk in full where none is named. */
export function takeEntry(args: string[]): string {
  const at = args.findIndex(arg => arg.endsWith('.md'))
  const [entry = fullEntry] = at < 0 ? [] : args.splice(at, 1)
  if (!existsSync(join(root, entry)))
    throw new Problem(`There is no ${entry} here: name a deck of this folder, such as ${fullEntry}.`)
  return entry
}

/** The slide numbers a range such as `1-3,7` means. */
export function slidesInRange(deck: Deck, range: string | undefined): number[] {
  const numbers = parseRangeString(deck.slides.length, range).filter(no => no >= 1 && no <= deck.slides.length)
  if (!numbers.length)
    throw new Problem(`The range "${range}" has no slide: the deck has 1 to ${deck.slides.length}.`)
  return numbers
}
