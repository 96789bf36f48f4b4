import { mkdir, rm, writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findings, inLines } from '../../check/lint-deck.ts'
import { headFaults } from '../../check/lint-entry.ts'
import { cache, root } from '../../cli/project.ts'
import { readDeck } from '../../deck/deck.ts'

const folder = cache('lint-test')
const entry = relative(root, `${folder}/slides.md`)
const templates = {
  components: [],
  layouts: ['cover', 'card', 'paper'].map(name => ({ name, file: `layouts/${name}.vue`, tags: [], texts: [] })),
  builtIn: ['Toc'],
}

const head = { title: 'A talk', cut: 'talk', duration: '30s', canvasWidth: 1280, favicon: '/favicon.svg', hide: true }

interface Page { matter?: Record<string, unknown>, body?: string, notes?: string }

/** The findings of a deck with one slide that is right, but for what is changed. */
async function lint(
  { matter = {}, body = 'Words.', notes = 'Something to say.' }: Page = {},
  headmatter: Record<string, unknown> = {},
): Promise<string> {
  const slide = { id: 'one', layout: 'paper', title: 'A claim', plan: { talk: 30 }, ...matter }
  const matters = [{ ...head, ...headmatter }, slide].map(matter => `---\n${JSON.stringify(matter)}\n---\n`)
  const markdown = `${matters.join('\n')}\n${body}\n\n${notes && `<!--\n${notes}\n-->`}\n`
  await writeFile(`${folder}/slides.md`, markdown)
  const deck = await readDeck(entry)
  const inHead = headFaults(deck)
  return inLines(inHead.length ? inHead : findings(deck, templates)).replaceAll(`${entry}`, 'slides.md')
}

const words = (count: number): string => Array.from({ length: count }).fill('word').join(' ')

beforeAll(() => mkdir(folder, { recursive: true }))
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the lint', () => {
  it('says nothing of a deck that is right', async () => {
    expect(await lint()).toBe('')
  })

  it.each<[string, Page, string]>([
    ['a slide without id', { matter: { id: '' } }, 'has no id'],
    ['a slide without title', { matter: { title: '' } }, 'has no title'],
    ['a long title', { matter: { title: words(13) } }, 'The title has 13 words; say the claim in at most 12.'],
    ['a title that names its source', { matter: { title: 'MMNTM finds it' } }, 'The title names MMNTM'],
    ['a title with a full stop', { matter: { title: 'A claim.' } }, 'ends with a full stop'],
    [
      'a source that names nobody',
      { matter: { sources: ['anthropic-commitment'] } },
      'Its sources name "anthropic-commitment", which is no report',
    ],
    ['no notes', { notes: '' }, 'It has no notes'],
    ['notes with answers only', { notes: '**If asked:** Yes.' }, 'It has no notes'],
    ['a marker too many', { notes: 'A. [click] B.' }, 'Its notes have 1 [click] marker and the slide no clicks'],
    ['a marker too few', { matter: { clicks: 2 }, notes: 'A. [click] B.' }, 'The slide has 2 clicks and its notes 1 [click] marker'],
    ['a click that is not said', { body: '<p v-click="1">A</p>' }, 'The slide has 1 click and its notes no [click] markers'],
    [
      'notes longer than nine tenths of their share',
      { notes: words(50) },
      'Its notes take 28 seconds with their pauses, and its share of 30 has room for 27',
    ],
    ['pauses longer than that', { notes: `${words(46)} [pause] [pause]` }, 'Its notes take 29 seconds'],
    ['a figure without its caveat', { matter: { record: ['openai-talks'] } }, 'It shows "openai-talks", which has a caveat'],
    ['an unknown component', { body: '<Nobody name=\'x\' />' }, '<Nobody> is not a file of components/'],
    ['an unknown layout', { matter: { layout: 'poster' } }, 'The layout "poster" is not a file of layouts/; use cover, card, paper.'],
    ['an unknown binding', { matter: { title: 'It was [[nothing]]' } }, '[[nothing]] names no figure'],
    ['an unknown binding in the notes', { notes: 'It was [[nothing]].' }, '[[nothing]] names no figure'],
    ['an unknown record', { matter: { record: ['nothing'] } }, 'record: "nothing" names no quote'],
    ['an unknown id in single quotes', { body: '<Toc id=\'nothing\' />' }, '<Toc id> names "nothing"'],
    ['an unknown id in a list', { body: '<Toc :ids="[{ id: `nothing` }]" />' }, '<Toc ids> names "nothing"'],
    ['a binding in an attribute', { body: '<Toc name="[[hedge-months]]" />' }, 'binds in text only'],
    ['a typed numeral in the title', { matter: { title: 'It cost $3B' } }, '"$3B" is typed'],
    ['a typed numeral in the text', { body: 'It cost **$3B**.' }, '"$3B" is typed'],
    ['a typed numeral in a name', { body: '<Toc name="$3B" />' }, '"$3B" is typed'],
    ['a typed numeral in the notes', { notes: 'It cost three billion.' }, '"billion" is typed'],
    ['a picture that is not there', { body: '![a](/nothing.png)' }, 'Its picture /nothing.png is not in public/'],
    ['an act that nothing opened', { matter: { act: 2 } }, 'It is of act 2, which no slide has opened yet'],
  ])('finds %s', async (_, page, remedy) => {
    const found = await lint(page)
    expect(found).toContain(remedy)
    expect(found.split('\n').filter(line => !line.includes(remedy)), 'nothing else').toEqual([])
  })

  it.each<[string, Page]>([
    ['a long name on a card', { matter: { layout: 'card', title: words(13) } }],
    ['markers that the clicks answer', { matter: { clicks: 2 }, notes: 'A. [click] B. [click] C.' }],
    ['two steps of a page', { body: '<p v-click>A</p>\n<p v-click>B</p>', notes: 'A. [click] B. [click] C.' }],
    ['a caveat in an answer', { matter: { record: ['openai-talks'] }, notes: 'A.\n\n**If asked:** B.' }],
    ['a figure that is bound', { matter: { title: 'It was [[warning-minute]]' }, notes: 'A.\n\n**If asked:** B.' }],
    ['the name of a model', { body: 'GPT-5 and Claude Sonnet 4' }],
    ['the slide\'s own month', { matter: { at: ['2023-11'] }, body: 'November 2023' }],
  ])('accepts %s', async (_, page) => {
    expect(await lint(page)).toBe('')
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['shares that do not add up', { duration: '31s' }, 'add up to 30 seconds and the duration is 31: give or take 1.'],
    ['a talk too short for its words', { words: '5-9' }, 'The notes have 3 words as they are spoken and the talk room for 5 to 9'],
    ['a cut that nobody plans', { cut: 'short' }, 'Its cut is short, of which no slide has a share'],
    ['a duration that is none', { duration: 'long' }, 'Its duration is long'],
    ['a favicon that is not there', { favicon: '/no.svg' }, 'Its favicon is /no.svg'],
  ])('finds %s', async (_, headmatter, remedy) => {
    expect(await lint({}, headmatter)).toContain(remedy)
  })

  it('names the file, the line and the slide', async () => {
    expect(await lint({ body: 'It cost $3B' }))
      .toBe('slides.md:5, “one”: "$3B" is typed: bind it as [[figure-id]], or say in typedNumerals of deck.config.ts why it is no figure.')
  })

  it('names frontmatter that is not YAML', async () => {
    await writeFile(`${folder}/slides.md`, `---\n${JSON.stringify(head)}\n---\n\n---\ntitle: 'a' b\n---\n\n# Hi\n`)
    const [found] = headFaults(await readDeck(entry))
    expect(found?.remedy).toContain('Its frontmatter from line 5 on is not YAML')
  })
})
