import type { DeckSource, SourceSlide } from '../../engine/deck/deck-source.ts'
import { describe, expect, it } from 'vitest'
import { findings, inLines, lintDeck, spoken, spokenWords, wordsPerSlide } from '../../engine/check/lint-deck.ts'
import { exceptions } from '../../engine/check/lint-digits.ts'
import { componentsOf, proseOf, readDeckSource, tagsOf } from '../../engine/deck/deck-source.ts'

const sound: SourceSlide = {
  file: 'pages/act-2.md',
  no: 2,
  frontmatter: { layout: 'claim', at: '2024-02', topic: 'The Mistral signal' },
  title: 'Three months later, Microsoft put [[mistral-investment]] into Mistral',
  body: '<Quote v-click="1" id="bloomberg-mistral-15m" size="s" />\n\nIt was [[mistral-usd]].',
  note: `Here it is: [[mistral-investment]].\n\n[click] ${'A long story. '.repeat(750)}\n\n**Next:** And then?\n\n**If asked:** A convertible.`,
  appendix: false,
  images: [],
}
const parts = {
  entry: 'slides.md',
  headmatter: { cut: 'talk' },
  unread: [],
  components: new Map([['Quote', '{{ text }}'], ['Fig', 'useFigure(id)'], ['Stat', '<Fig />'], ['CommitmentBars', ''], ['QuoteTimeline', '']]),
  layouts: new Map([['claim', '<slot />'], ['act', '<Stat />']]),
}
const closing: SourceSlide = { ...sound, no: 3, title: 'A bet became a portfolio', body: '', note: 'Thank you. [[openai-commitment]].\n\n**If asked:** No source.' }
const deckOf = (...slides: SourceSlide[]): DeckSource => ({ ...parts, slides: [...slides, closing] })
const faultsOf = (change: Partial<SourceSlide>): string => inLines(findings(deckOf({ ...sound, ...change })))

const written = await readDeckSource()

describe('the deck as it is written', () => {
  it.each(['slides.md', 'lightning.md'])('keeps every rule in %s', async (entry) => {
    expect(inLines(await lintDeck(entry))).toBe('')
  })

  it('is spoken in eighteen minutes', () => {
    const slides = wordsPerSlide(written)
    const words = slides.reduce((sum, slide) => sum + slide.words, 0)
    expect(words).toBeGreaterThanOrEqual(spokenWords.least)
    expect(words).toBeLessThanOrEqual(spokenWords.most)
    expect(slides.filter(slide => slide.words < 25 || slide.words > 140), 'slides that hurry or dwell').toEqual([])
  })

  it('has about 29 slides and an appendix after the last of them', () => {
    const inOrder = written.slides.map(slide => slide.appendix)
    expect(inOrder.filter(appendix => !appendix).length).toBeGreaterThanOrEqual(29)
    expect(inOrder.filter(appendix => appendix).length).toBeGreaterThanOrEqual(4)
    expect(inOrder.lastIndexOf(false)).toBeLessThan(inOrder.indexOf(true))
  })

  it('tells each act in a file of its own, opened by its slide', () => {
    const openings = written.slides.filter(slide => slide.frontmatter.layout === 'act')
    expect(openings.map(slide => [slide.file, slide.frontmatter.act])).toEqual([1, 2, 3].map(act => [`pages/act-${act}.md`, act]))
  })

  it('types no digit for a reason that no longer holds', () => {
    const text = written.slides.flatMap(({ title, body, note, frontmatter }) => [title, body, note, String(frontmatter.topic ?? '')])
    expect(exceptions.filter(({ text: typed }) => !text.some(line => line.match(typed))).map(({ text: typed }) => String(typed))).toEqual([])
  })
})

describe('a slide', () => {
  it('that keeps the rules has no finding', () => {
    expect(faultsOf({})).toBe('')
  })

  it.each<[string, Partial<SourceSlide>, string]>([
    ['without a title', { title: '' }, 'It has no title'],
    ['with a long title', { title: 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen' }, 'The title has 15 words'],
    ['with a label for a title', { title: 'The Mistral signal' }, 'The title is a label'],
    ['with a full stop in its title', { title: 'Microsoft hedged its bet.' }, 'ends with a full stop'],
    ['with the title of another', { title: closing.title, no: 9 }, 'Another slide has the same title'],
    ['without notes', { note: '' }, 'It has no notes'],
    ['without a transition', { note: sound.note.replace('**Next:**', 'Next:') }, '**Next:**'],
    ['with a figure and no caveat', { note: sound.note.replace('**If asked:** A convertible.', '') }, '**If asked:**'],
    ['with a [click] past the last', { body: '<Quote id="bloomberg-mistral-15m" />' }, '1 [click] marker and the slide no clicks: take the last marker out'],
    ['with clicks that no note speaks to', { body: '<Quote v-click="3" id="bloomberg-mistral-15m" />' }, '3 clicks and its notes 1 [click] marker: begin a paragraph'],
    ['with its topic for a title', { title: 'The long Mistral signal', frontmatter: { layout: 'claim', topic: 'The long Mistral Signal' } }, 'The title is a label'],
    ['with a marker inside a paragraph', { note: `Then [click] ${sound.note}` }, 'at the start of a paragraph'],
    ['with an unknown component', { body: '<Qoute id="bloomberg-mistral-15m" />' }, '<Qoute> is not a file of components/'],
    ['with an unknown layout', { frontmatter: { layout: 'claims' } }, 'The layout "claims" is not a file of layouts/'],
    ['with a month of no report', { frontmatter: { layout: 'claim', at: '2024-03' } }, 'at: 2024-03 is the month of no report'],
    ['with an unknown quote', { body: '<Quote id="bloomberg-mistral" />' }, '<Quote id> names "bloomberg-mistral"'],
    ['with an unknown quote in a list', { body: '<QuoteTimeline :ids="[\'ft-diversified\', \'ft\']" />' }, '<QuoteTimeline ids> names "ft"'],
    ['with a purchase in a chart of equity', { body: '<CommitmentBars :bars="[{ id: \'anthropic-purchase\', label: \'Azure\' }]" />' }, '<CommitmentBars bars> names "anthropic-purchase"'],
    ['with an id in a component of no rule', { body: '<Stat id="x" />' }, '<Stat> has an id that no rule knows'],
    ['with an unknown figure in its title', { title: 'Microsoft put [[mistral-16m]] into Mistral' }, '[[mistral-16m]] names no figure'],
    ['with an unknown figure in its notes', { note: `[[mistral-16m]] ${sound.note}` }, '[[mistral-16m]] names no figure'],
    ['with a figure bound in an attribute', { body: '<QuoteTimeline name="[[mistral-investment]]" />' }, 'binds in text only'],
    ['with a number in its title', { title: 'Three months later, Microsoft put €15M into Mistral' }, '"€15M" is typed'],
    ['with a number in its prose', { body: 'It was <em>about</em> 16 million.' }, '"16" is typed'],
    ['with a number in its notes', { note: `It was $16M. ${sound.note}` }, '"$16M." is typed'],
    ['with a number in its topic', { frontmatter: { layout: 'claim', topic: 'The $30B deal' } }, '"$30B" is typed'],
    ['with a number in an attribute', { body: '<QuoteTimeline name="800 squares" />' }, '"800" is typed'],
    ['with a number in a label', { body: '<CommitmentBars :bars="[{ id: \'openai-first-investment\', label: \'$1B in 2019\' }]" />' }, '"$1B" is typed'],
    ['with a year that is not its own', { title: 'In 2023 Microsoft put money into Mistral' }, '"2023" is typed'],
  ])('%s is told what to do', (_, change, remedy) => {
    expect(faultsOf(change)).toContain(remedy)
  })

  it.each<[string, Partial<SourceSlide>]>([
    ['the year it is at', { title: 'In 2024 Microsoft put money into Mistral' }],
    ['the month it is at', { title: 'In February 2024 Microsoft put money into Mistral' }],
    ['the month of a figure beside its id', { body: '<CommitmentBars v-click="1" :bars="[{ id: \'openai-first-investment\', label: \'Invested, Jul 2019\' }]" />' }],
    ['the window of a time line', { body: '<QuoteTimeline :ids="[\'ft-diversified\']" from="2024-01" :width="824" v-click="1" />' }],
    ['the name of a model', { title: 'In some tasks Claude Sonnet 4 beat GPT-5' }],
    ['a digit in a comment', { body: '<p v-click="1" /><!-- 16 -->' }],
  ])('may type %s', (_, change) => {
    expect(faultsOf(change)).toBe('')
  })

  it('without a figure needs no caveat, wherever the figure would come from', () => {
    const plain = { title: 'Microsoft put money into Mistral', body: '<Quote v-click="1" id="bloomberg-mistral-15m" />', note: sound.note.replaceAll(/\[\[[^\]]*\]\]|\*\*If asked:\*\*.*/g, '') }
    expect(faultsOf(plain)).toBe('')
    expect(faultsOf({ ...plain, body: '<Stat />' })).toContain('**If asked:**')
    expect(faultsOf({ ...plain, frontmatter: { layout: 'act' } })).toContain('**If asked:**')
  })

  it('of the appendix needs no transition', () => {
    const appendix = { ...closing, no: 4, appendix: true, title: 'The reports in order of time', note: 'All of them.', body: '' }
    expect(inLines(findings({ ...parts, slides: [sound, closing, appendix] }))).toBe('')
  })
})

describe('a talk', () => {
  it.each([[1, 'The notes have'], [2000, 'The notes have']])('of %i sentences is too short or too long', (sentences, remedy) => {
    expect(faultsOf({ note: `${'So they said. '.repeat(sentences)}\n\n**Next:** On.\n\n**If asked:** Yes.` })).toContain(remedy)
  })

  it('is counted without markers, without other cuts and without what is kept for questions', () => {
    expect(spoken('One.\n\n[click:2] It is [[hedge-months]].\n\n**Next:** Two.\n\n**Next, lightning:** Four.\n\n**If asked:** Three.').split(/\s+/).filter(Boolean)).toEqual(['One.', 'It', 'is', '24', 'months.', 'Two.'])
  })
})

describe('markdown', () => {
  it('gives its tags with their attributes', () => {
    expect(tagsOf('<div class="a"><Quote id="x" :size="20" clicks /></div><!-- <No /> -->')).toEqual([
      { name: 'div', attributes: [['class', 'a']] },
      { name: 'Quote', attributes: [['id', 'x'], [':size', '20'], ['clicks', '']] },
    ])
  })

  it('gives its prose without tags and comments', () => {
    expect(proseOf('<p class="n1">A <b>bet</b></p><!-- 2 -->').split(/\s+/).filter(Boolean)).toEqual(['A', 'bet'])
  })

  it('gives its components, and theirs', () => {
    expect([...componentsOf('<p><Stat /></p>', deckOf())]).toEqual(['Stat', 'Fig'])
  })
})
