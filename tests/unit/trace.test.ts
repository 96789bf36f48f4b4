import type { SourceSlide } from '../../engine/deck/deck-source.ts'
import { describe, expect, it } from 'vitest'
import { countsSaid } from '../../engine/check/counts.ts'
import { inBlocks, numeralsIn, traceDeck, untraced } from '../../engine/check/trace.ts'
import { readDeckSource } from '../../engine/deck/deck-source.ts'
import { bindTitle } from '../../engine/evidence/bind.ts'
import { mark, marking, markRecords, readMarks, unmarked } from '../../engine/vite/trace-tags.ts'

const { slides } = await readDeckSource()
const nothing = { texts: [], origins: [] }
const slide = slides.find(({ title }) => title.startsWith('Three months after the firing')) as SourceSlide
const origins = (): readonly string[] => globalThis.numeralOrigins ?? []

/** The origins of a marked text, one for each character, gaps as dots. */
function marksOf(text: string): string {
  const { plain, origins: found } = readMarks(text, origins())
  return Array.from(plain, (_, i) => found[i] ? 'x' : '.').join('')
}

describe('a mark', () => {
  it.each([
    ['up to $5B', '.......x.'],
    ['twenty-four months', '..........x.......'],
    ['one minute, not one bet', '..x....................'],
    ['[[openai-commitment]] or 13', '..................xx'],
    ['someone often listened', '......................'],
  ])('stands after each number of "%s"', (text, places) => {
    expect(marksOf(mark('record:x', text))).toBe(places)
    expect(unmarked(mark('record:x', text))).toBe(text)
  })

  it('leads to where a text was marked last, also when the text is taken apart', () => {
    const text = mark('derived:hedge-months', mark('record:money', '24 months, $5B'))
    expect(text.split(', ').map(part => [...new Set(readMarks(part, origins()).origins.filter(Boolean))])).toEqual([['derived:hedge-months'], ['derived:hedge-months']])
  })

  it('leads from the text of a figure to its record', () => {
    const records = { 'ssi-valuation': { asOf: '2024-09', words: '$5B valuation', money: { amount: 5e9 } } }
    markRecords('figures', records)
    expect(records['ssi-valuation'].asOf).toBe('2024-09')
    expect(readMarks(records['ssi-valuation'].words, origins()).origins[1]).toBe('record:figures.ssi-valuation.words')
    expect(readMarks(marking('amount', (_: object) => '$5B')(records['ssi-valuation']), origins()).origins[1]).toBe('record:figures.ssi-valuation')
  })
})

describe('a numeral', () => {
  const typed = (text: string): (string | undefined)[] => numeralsIn(slide, 'text', text, [], slides).map(({ origin }) => origin)
  const marked = (origin: string, text: string): (string | undefined)[] => {
    const { plain, origins: found } = readMarks(mark(origin, text), origins())
    return numeralsIn(slide, 'text', plain, found, slides).map(({ origin }) => origin)
  }

  it.each([
    ['record:figures.ssi-valuation', '$5B', 'figure ssi-valuation (data/figures.ts): Reuters Sep 2024'],
    ['record:quotes.ft-walk-away.text', '20%', 'quotes.ft-walk-away.text (data/quotes.ts): Financial Times Jun 2025'],
    ['record:stats.stat-warning-time.value', '1 minute', 'stats.stat-warning-time.value (data/article.ts)'],
    ['boundText:anthropic-commitment:amount', '$5B', 'figure anthropic-commitment (data/figures.ts): Microsoft Nov 2025'],
    ['boundText:month:ft-diversified', 'August 2024', 'month of ft-diversified (data/quotes.ts)'],
    ['derived:ceiling-share', 'at most 38%', 'derived ceiling-share (deck.config.ts): from anthropic-commitment, openai-commitment'],
    ['monthShort:2024-02', 'Feb 2024', 'month of ft-mistral-minor-stake (data/quotes.ts); the slide\'s own'],
    ['year:2019-01', '2019', 'tick of a time line, 2016 to 2025 (data/acts.ts)'],
    ['count:7', '7', 'reports in November 2023: reportsByMonth() of deck.config.ts'],
  ])('marked %s comes from its record', (origin, text, from) => {
    expect(marked(origin, text)).toEqual([from])
  })

  it.each([['monthShort:2017-02', 'Feb 2017'], ['count:6', '6'], ['year:2031-01', '2031'], ['money:5', '$5']])('marked %s comes from nowhere where no record holds it', (origin, text) => {
    expect(marked(origin, text)).toEqual([undefined])
  })

  it.each([
    ['In some tasks Claude Sonnet 4 beat GPT-5', ['the name of a model', 'the name of a model']],
    ['slide 14', ['number of a slide']],
    ['In February 2024, and again in 2024', ['month of ft-mistral-minor-stake (data/quotes.ts); the slide\'s own', 'month of ft-mistral-minor-stake (data/quotes.ts); the slide\'s own']],
    ['A talk in three acts', ['acts (data/acts.ts)']],
    ['It was $5B, 285,000 or 40% in March 2024', [undefined, undefined, undefined, undefined]],
    ['A talk in four acts, of twenty hours', [undefined, undefined]],
  ])('typed in "%s" is a name, a date of the slide, a count, or nothing', (text, from) => {
    expect(typed(text)).toEqual(from)
  })
})

describe('a count in words', () => {
  const said = (text: string, numeral: string): string | undefined => countsSaid(text, text.indexOf(numeral), text.indexOf(numeral) + numeral.length, slides)

  it.each([
    ['is the next eighteen minutes', 'eighteen', 'minutes of the plan (slides.md)'],
    ['is the next five minutes', 'five', 'minutes of the plan (lightning.md)'],
    ['signed in October 2025, three weeks before the Anthropic deal', 'three', 'weeks from reuters-27 to nasdaq-anthropic (data/sources.ts)'],
    ['for two months after ChatGPT', 'two', 'months from p-05 (data/article.ts) to semafor-10b-talks (data/quotes.ts)'],
    ['this is act two', 'two', 'number of an act (data/acts.ts)'],
  ])('in "%s" is counted', (text, numeral, from) => {
    expect(said(text, numeral)).toBe(from)
  })

  it('that is another number is not accounted for', () => {
    const short = slides.map(slide => ({ ...slide, frontmatter: { ...slide.frontmatter, plan: { talk: 30 } } }))
    const text = 'is the next eighteen minutes'
    expect(countsSaid(text, 12, 20, slides)).toBeDefined()
    expect(countsSaid(text, 12, 20, short)).toBeUndefined()
  })
})

describe('the notes and titles of the deck', () => {
  it('have no numeral that comes from nowhere', () => {
    expect(untraced(traceDeck(slides, nothing))).toEqual([])
  })

  it.each([
    ['seven hundred', 'eight hundred', 'eight hundred'],
    ['**Next:**', 'All 770.', '770'],
    ['[[staff-letter]] others', '500+ others', '500+'],
  ])('are caught where "%s" becomes "%s"', (from, to, numeral) => {
    const letter = slides.find(({ note }) => note.includes('[[staff-letter]]'))
    const changed = slides.map(slide => ({ ...slide, note: slide === letter ? slide.note.replace(from, to) : slide.note }))
    const sentences = untraced(traceDeck(changed, nothing))
    expect(sentences).toHaveLength(1)
    expect(sentences[0]?.startsWith(`Slide ${letter?.no}, “${bindTitle(letter?.title ?? '')}”: `)).toBe(true)
    expect(sentences[0]).toContain(`: “${numeral}” in its notes (“`)
    expect(sentences[0]).toMatch(/”\) comes from no record: bind it as \[\[figure-id\]\], or say in engine\/check\/counts\.ts what it counts\.$/)
  })

  it('are listed slide by slide', () => {
    const listed = inBlocks(traceDeck(slides, nothing), slides).split('\n\n')
    expect(listed).toHaveLength(slides.length)
    expect(listed[1]?.startsWith(`2  ${slides[1]?.title}\n`)).toBe(true)
    expect(listed[1]).toMatch(/\n {4}title +one +figure warning-minute \(data\/figures\.ts\)\n/)
  })
})
