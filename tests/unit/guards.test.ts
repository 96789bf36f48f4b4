import type { Remark } from '../../data/index.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, divergences, figures, lists, outside, quotes, remarks, since, stats, tables } from '../../data/index.ts'
import { derived } from '../../deck.config.ts'
import { root } from '../../engine/cli/project.ts'
import { componentsOf, readDeckSource, tagsOf } from '../../engine/deck/deck-source.ts'

/*
 * Guards: what the repository holds, something shows. A component, a layout, a record or a source
 * that nothing uses is either forgotten on a slide or forgotten in the repository.
 */

const deck = await readDeckSource()
const story = deck.slides.filter(slide => !slide.appendix)
const pages = deck.slides.map(({ title, body, note, frontmatter }) => [title, body, note, String(frontmatter.topic ?? '')].join('\n'))
const templates = [...deck.components.values(), ...deck.layouts.values(), ...await rootTemplates()].map(text => text.replaceAll(/<!--[\s\S]*?-->/g, ''))
const code = await sourceTexts('lib', 'composables', 'setup')
const recordTexts = [...[...Object.values(remarks), ...since].map(record => record.text), ...divergences.map(item => item.sources)]

async function rootTemplates(): Promise<string[]> {
  const files = (await readdir(root)).filter(file => file.endsWith('.vue'))
  return Promise.all(files.map(file => readFile(join(root, file), 'utf8')))
}

async function sourceTexts(...folders: string[]): Promise<string[]> {
  const files = await Promise.all(folders.map(async folder => (await readdir(join(root, folder), { recursive: true })).filter(file => file.endsWith('.ts')).map(file => join(root, folder, file))))
  return Promise.all(files.flat().map(async file => (await readFile(file, 'utf8')).replaceAll(/\/\*[\s\S]*?\*\//g, '')))
}

/** The ids of `records` that no text names, quoted or in double brackets. */
function unnamed(records: object, texts: readonly string[]): string[] {
  const all = texts.join('\n')
  return Object.keys(records).filter(id => ![`'${id}'`, `"${id}"`, `[[${id}]]`, `[[${id}:`, `:${id}]]`].some(name => all.includes(name)))
}

describe('nothing is left unused', () => {
  it('every component is shown by a slide, a layout or another component that is', () => {
    const used = componentsOf([...pages, ...deck.layouts.values(), ...templates.filter(text => ![...deck.components.values()].includes(text))].join('\n'), deck)
    // The preparser turns [[id]] into <Fig>.
    if (pages.some(page => page.includes('[[')))
      used.add('Fig')
    expect([...deck.components.keys()].filter(name => !used.has(name))).toEqual([])
  })

  it('every layout is the layout of a slide', () => {
    // Slidev shows `error` in place of a slide that does not load.
    const used = new Set([...deck.slides.map(slide => slide.frontmatter.layout), 'error'])
    expect([...deck.layouts.keys()].filter(name => !used.has(name))).toEqual([])
  })

  it('every module of lib/ and composables/ is imported', async () => {
    const modules = (await readdir(join(root, 'lib'), { recursive: true })).concat(await readdir(join(root, 'composables'))).filter(file => file.endsWith('.ts'))
    const imports = [...code, ...templates, await readFile(join(root, 'vite.config.ts'), 'utf8')].join('\n')
    expect(modules.filter(file => !imports.includes(`/${file.split('/').at(-1)}'`))).toEqual([])
  })

  it('every figure is on a slide, in a note or behind a derived value', () => {
    expect(unnamed(figures, [...pages, ...templates, ...code, ...recordTexts])).toEqual([])
  })

  it('every derived value is shown', () => {
    expect(unnamed(derived, [...pages, ...templates, ...recordTexts])).toEqual([])
  })

  it.each([['remark', remarks], ['list', lists], ['stat', stats], ['table', tables]])('every %s is on a slide', (_, records) => {
    expect(unnamed(records, [...pages, ...templates])).toEqual([])
  })

  it('every source is cited by a figure, a note or an entry of what came since', () => {
    const cited = new Set<string>([
      ...Object.values(figures).map(figure => figure.source),
      ...Object.values(remarks).flatMap(note => note.sources),
      ...since.map(entry => entry.source),
    ])
    expect(Object.keys({ ...article, ...outside }).filter(id => !cited.has(id))).toEqual([])
  })

  it('a note cites each outside source whose month it gives', () => {
    const uncited = Object.entries<Remark>(remarks).flatMap(([id, { text, sources: cited }]) =>
      Array.from(text.matchAll(/\[\[month:([^\]]+)\]\]/g), ([, source = '']) => source)
        .filter(source => source in outside && !new Set<string>(cited).has(source))
        .map(source => `${id}: ${source}`))
    expect(uncited).toEqual([])
  })
})

describe('every quote', () => {
  it('is on the slide that uses it', () => {
    expect(unnamed(quotes, story.map(slide => slide.body))).toEqual([])
  })

  it('is in the appendix once', () => {
    const ranges = deck.slides.flatMap(slide => tagsOf(slide.body)).filter(tag => tag.name === 'ReportList').map(({ attributes }) => Object.fromEntries(attributes))
    const covered = ranges.flatMap(range => Array.from({ length: Number(range[':to']) - Number(range[':from']) }, (_, i) => Number(range[':from']) + i))
    expect(covered).toEqual(Object.keys(quotes).map((_, i) => i))
  })
})

describe('every slide', () => {
  it('has notes', () => {
    expect(deck.slides.filter(slide => !slide.note.trim()).map(slide => slide.title)).toEqual([])
  })

  it('has a layout of the deck, which draws its rail and its source line', () => {
    expect(deck.slides.filter(slide => !deck.layouts.has(String(slide.frontmatter.layout))).map(slide => slide.title)).toEqual([])
    expect([...deck.layouts].filter(([, template]) => !componentsOf(template, deck).has('SourceLine')).map(([name]) => name)).toEqual([])
  })
})
