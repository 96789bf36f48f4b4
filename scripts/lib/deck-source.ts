import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { load } from '@slidev/parser/fs'
import { root } from './project.ts'

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
}

/** What the deck is written in: its slides, and its components and layouts by name. */
export interface DeckSource {
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
  const { slides } = await load({ roots: [root], userRoot: root }, join(root, entry))
  return {
    slides: slides.map(({ source, frontmatter, note, content }, index) => ({
      file: relative(root, source.filepath),
      no: index + 1,
      frontmatter,
      title: String(frontmatter.title ?? ''),
      body: content,
      note: note ?? '',
      appendix: frontmatter.part === 'Appendix',
    })),
    components: await vueFiles('components'),
    layouts: await vueFiles('layouts'),
  }
}

async function vueFiles(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(join(root, folder))).filter(file => file.endsWith('.vue')).sort()
  return new Map(await Promise.all(files.map(async file => [file.slice(0, -'.vue'.length), await readFile(join(root, folder, file), 'utf8')] as const)))
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
export function componentsOf(text: string, { components }: DeckSource, seen: Set<string> = new Set()): Set<string> {
  for (const { name } of tagsOf(text)) {
    const source = components.get(name)
    if (source === undefined || seen.has(name))
      continue
    seen.add(name)
    componentsOf(source, { slides: [], components, layouts: new Map() }, seen)
  }
  return seen
}
