import type { SlidevMarkdown } from '@slidev/types'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { load } from '@slidev/parser/fs'
import { root } from '../cli/project.ts'

/** A slide as its author typed it, before anything is bound. */
export interface SourceSlide {
  /** Where it is written, for instance `pages/act-1.md`. */
  readonly file: string
  readonly no: number
  readonly frontmatter: Readonly<Record<string, unknown>>
  readonly title: string
  /** The markdown between frontmatter and notes. */
  readonly body: string
  readonly note: string
  readonly appendix: boolean
  /** Addresses of the pictures it shows. */
  readonly images: readonly string[]
}

/** What the deck is written in: its slides, and its components and layouts by name. */
export interface DeckSource {
  /** The file that gives the running order, for instance `slides.md`, and what stands at its head. */
  readonly entry: string
  readonly headmatter: Readonly<Record<string, unknown>>
  /** What cannot be read as markdown with frontmatter, by file. */
  readonly unread: readonly { readonly file: string, readonly reason: string }[]
  readonly slides: readonly SourceSlide[]
  readonly components: ReadonlyMap<string, string>
  readonly layouts: ReadonlyMap<string, string>
}

/** A tag of a slide or a template, with its attributes as typed. */
export interface Tag {
  readonly name: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
}

/** Reads slides.md, the pages it includes, and the text of every component and layout. */
export async function readDeckSource(entry = 'slides.md'): Promise<DeckSource> {
  const { slides, headmatter, markdownFiles } = await load({ roots: [root], userRoot: root }, join(root, entry))
  return {
    entry,
    headmatter,
    unread: Object.values(markdownFiles).flatMap(unreadParts),
    slides: slides.map(({ source, frontmatter, note, content }, index) => ({
      file: relative(root, source.filepath),
      no: index + 1,
      frontmatter,
      title: String(frontmatter.title ?? ''),
      body: content,
      note: note ?? '',
      appendix: frontmatter.part === 'Appendix',
      images: source.images ?? [],
    })),
    components: await vueFiles('components', 'engine/components'),
    layouts: await vueFiles('layouts', 'engine/layouts'),
  }
}

/** Slidev leaves out what it cannot read, and says so in a terminal at most. */
function unreadParts({ filepath, slides, errors = [] }: SlidevMarkdown): DeckSource['unread'] {
  const file = relative(root, filepath)
  return [
    ...errors.map(({ message, row }) => {
      const [, why] = /^Error when loading slide: (.*)/.exec(message) ?? []
      const src = String(slides.find(({ start }) => start === row)?.frontmatter.src ?? '')
      return why
        ? { file: join(dirname(file), src), reason: `It cannot be read (${why}): correct it.` }
        : { file, reason: `${message.replaceAll(root, '')}: correct its src: line.` }
    }),
    ...slides.flatMap(({ start, frontmatter, frontmatterDoc, frontmatterRaw, content }) => {
      const [fault] = frontmatterDoc?.errors ?? []
      const first = start + 1
      return [
        fault && `Its frontmatter from line ${first} on is not YAML (${fault.message.split(/ at line|\n/)[0]}): correct it there.`,
        frontmatterRaw === undefined && `The slide from line ${first} on has no frontmatter: write one between two lines of ---.`,
        frontmatter.src && content.trim() && `The text after line ${first} stands beside src: and is never shown: close the frontmatter with a line of ---, or take the text out.`,
      ].filter(reason => typeof reason === 'string' && reason !== '').map(reason => ({ file, reason: String(reason) }))
    }),
  ]
}

/** The text of every Vue file of some folders and those in them, by name. */
async function vueFiles(...folders: string[]): Promise<Map<string, string>> {
  const files = (await Promise.all(folders.map(async folder =>
    (await readdir(join(root, folder), { recursive: true })).map(file => join(root, folder, file))))).flat()
  const vue = files.filter(file => file.endsWith('.vue')).sort()
  return new Map(await Promise.all(vue.map(async file => [basename(file, '.vue'), await readFile(file, 'utf8')] as const)))
}

const tagPattern = /<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi
const attributePattern = /([^\s=]+)(?:="([^"]*)")?/g

/** The opening tags of a text, comments left out. */
export function tagsOf(text: string): Tag[] {
  return Array.from(withoutComments(text).matchAll(tagPattern), ([, name = '', attributes = '']) => ({
    name,
    attributes: Array.from(attributes.matchAll(attributePattern), ([, key = '', value = '']) => [key, value] as const),
  }))
}

/** A text without its tags: what an audience reads. */
export function proseOf(text: string): string {
  return withoutComments(text).replace(tagPattern, ' ').replace(/<\/[^>]*>/g, ' ')
}

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, '')
}

/** The names of the components that a text shows, directly or through other components. */
export function componentsOf(text: string, { components }: Pick<DeckSource, 'components'>, seen: Set<string> = new Set()): Set<string> {
  for (const { name } of tagsOf(text)) {
    const source = components.get(name)
    if (source === undefined || seen.has(name))
      continue
    seen.add(name)
    componentsOf(source, { components }, seen)
  }
  return seen
}
