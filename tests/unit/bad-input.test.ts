import type { SourceSlide } from '../../engine/deck/deck-source.ts'
import type { Edit } from '../support/scratch.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDeckSource } from '../../engine/deck/deck-source.ts'
import { bindTitle } from '../../engine/evidence/bind.ts'
import { removeDecks, scratchDeck, sentencesOf } from '../support/scratch.ts'

/*
 * Bad input, typed into the real files: what stands before every build, export and talk says one
 * sentence with the file, the id or the slide, and the remedy. That the deck as it is passes the same
 * check is in deck.test.ts, so each of these stops `npm test` too.
 */

const figures = 'data/figures.ts'
const quotes = 'data/quotes.ts'
const ceiling = `    kind: 'investment commitment',
    money: usd(5e9),
    payer: 'microsoft',
    payee: 'anthropic',`

type Case = readonly [what: string, edit: Edit, sentence: string]

const inData: readonly Case[] = [
  ['a figure without a source', { file: figures, from: `    source: 'venturebeat-1b',\n`, to: '' }, 'data/figures.ts, “openai-first-investment”: Its source is missing: write an id of data/quotes.ts or data/sources.ts.'],
  ['a figure with an unknown source', { file: figures, from: `source: 'venturebeat-1b'`, to: `source: 'venturebeat-2b'` }, 'data/figures.ts, “openai-first-investment”: Its source is "venturebeat-2b": write an id of data/quotes.ts or data/sources.ts.'],
  ['a figure without a qualifier', { file: figures, from: `    printed: 'up to $5B',\n    qualifier: 'up to',\n`, to: `    printed: 'up to $5B',\n` }, 'data/figures.ts, “anthropic-commitment”: Its qualifier is missing: write one of as reported, or more, up to, in talks, approximately.'],
  ['a count without a unit', { file: figures, from: `    unit: 'processors',\n`, to: '' }, 'data/figures.ts, “azure-processors”: It has no unit: write it.'],
  ['a duration in an unknown unit', { file: figures, from: `unit: 'minute'`, to: `unit: 'moment'` }, 'data/figures.ts, “warning-minute”: Its unit is "moment": write one of minute, day, month.'],
  ['money without a currency', { file: figures, from: `money: usd(29e9)`, to: `money: { amount: 29e9 }` }, 'data/figures.ts, “openai-valuation”: Its currency is missing: write one of USD, EUR.'],
  ['a negative amount', { file: figures, from: ceiling, to: ceiling.replace('5e9', '-5e9') }, 'data/figures.ts, “anthropic-commitment”: Its amount is -5000000000: write a positive number, or make the figure\'s kind undisclosed.'],
  ['an infinite amount', { file: figures, from: ceiling, to: ceiling.replace('5e9', '1 / 0') }, 'data/figures.ts, “anthropic-commitment”: Its amount is Infinity: write a positive number, or make the figure\'s kind undisclosed.'],
  ['an amount that is no number', { file: figures, from: 'percent: 75', to: 'percent: Number(\'75 %\')' }, 'data/figures.ts, “openai-profit-share”: Its percent is NaN: write a positive number, or make the figure\'s kind undisclosed.'],
  ['a missing amount', { file: figures, from: ceiling, to: ceiling.replace('5e9', '') }, 'data/figures.ts, “anthropic-commitment”: Its amount is missing: write a positive number, or make the figure\'s kind undisclosed.'],
  ['no money at all', { file: figures, from: ceiling, to: ceiling.replace('    money: usd(5e9),\n', '') }, 'data/figures.ts, “anthropic-commitment”: It has no money: write usd(…) or eur(…), or make its kind undisclosed.'],
  ['an amount for the undisclosed', { file: figures, from: `    words: 'Billions',`, to: `    words: 'Billions',\n    money: usd(2e9),` }, 'data/figures.ts, “mai-spend”: It is undisclosed and has an amount (money): take it out, or give the figure the kind of that amount.'],
  ['a part larger than the whole', { file: figures, from: 'percent: 75', to: 'percent: 175' }, 'data/figures.ts, “openai-profit-share”: Its percent is 175: a part of a whole is at most 100.'],
  ['money without a payer', { file: figures, from: ceiling, to: ceiling.replace(`    payer: 'microsoft',\n`, '') }, 'data/figures.ts, “anthropic-commitment”: Its payer is missing: write an id of data/parties.ts.'],
  ['an unknown kind', { file: figures, from: ceiling, to: ceiling.replace('investment commitment', 'equity') }, 'data/figures.ts, “anthropic-commitment”: Its kind is "equity": write one of those in data/types.ts.'],
  ['a caveat that binds an unknown figure', { file: figures, from: '[[openai-commitment-filed]] of total', to: '[[openai-unknown-filed]] of total' }, 'data/figures.ts, “openai-commitment”: [[openai-unknown-filed]] names no figure, source or derived value; look it up in data/figures.ts, data/sources.ts or deck.config.ts.'],
  ['a month that does not exist in a figure', { file: figures, from: `asOf: '2024-09'`, to: `asOf: '2024-13'` }, 'data/figures.ts, “ssi-raised”: Its asOf is "2024-13": write a month from 2016-01 to 2026-12.'],
  ['a month that does not exist in a quote', { file: quotes, from: `month: '2024-09'`, to: `month: '2024-00'` }, 'data/quotes.ts, “reuters-ssi-1b”: Its month is "2024-00": write a month from 2016-01 to 2026-12.'],
  ['a month that does not exist in the timeline', { file: 'data/timeline.ts', from: `month: '2019-07'`, to: `month: '2019-7'` }, 'data/timeline.ts, “tl-01-1b”: Its month is "2019-7": write a month from 2016-01 to 2026-12.'],
  ['a quote altered by one character', { file: quotes, from: 'just a minute before the news', to: 'just a minute before the new' }, 'data/quotes.ts, “axios-minute-before”: Its text is not what its checksum was made of: restore the quotation, or, if the article says so, write checksum: \'5f3bf505ef6c\'.'],
  ['a quote of an unknown section', { file: quotes, from: `section: '30b-deal'`, to: `section: '31b-deal'` }, 'data/quotes.ts, “microsoft-anthropic-30b”: Its section is "31b-deal": write an id of data/article.ts.'],
  ['a note on an unknown source', { file: 'data/remarks.ts', from: `'axios-letter'`, to: `'axios-lettre'` }, 'data/remarks.ts, “letter”: Its source is "axios-lettre": write an id of data/quotes.ts or data/sources.ts.'],
  ['a note on no source', { file: 'data/remarks.ts', from: /sources: \[[^\]]*\](?=,\n {2}\},\n {2}'control')/, to: 'sources: []' }, 'data/remarks.ts, “letter”: Its source is missing: write an id of data/quotes.ts or data/sources.ts.'],
  ['a note that binds an unknown figure', { file: 'data/remarks.ts', from: '[[anthropic-purchase:amount]]', to: '[[anthropic-31b:amount]]' }, 'data/remarks.ts, “for-anthropic”: [[anthropic-31b:amount]] names no figure, source or derived value; look it up in data/figures.ts, data/sources.ts or deck.config.ts.'],
  ['an outside source without a publisher', { file: 'data/sources.ts', from: `publisher: 'US SEC'`, to: `publisher: ''` }, 'data/sources.ts, “microsoft-10q”: It has no publisher: write it.'],
  ['an act that ends before it begins', { file: 'data/acts.ts', from: `from: '2024-05', to: '2025-11' }`, to: `from: '2024-05', to: '2024-01' }` }, 'data/acts.ts, “act 3”: It ends in 2024-01 and begins in 2024-05: correct one of the two.'],
  ['acts with a gap between them', { file: 'data/acts.ts', from: `from: '2024-05', to: '2025-11' }`, to: `from: '2024-06', to: '2025-11' }` }, 'data/acts.ts, “act 2”: It ends in 2024-05 and act 3 begins in 2024-06: acts follow each other without a gap, so correct one of the two.'],
]

const act1 = 'pages/act-1.md'
const act2 = 'pages/act-2.md'
const { slides } = await readDeckSource()
/** The slide with these words in its body: words that are edited are looked up, so that a new title breaks no test. */
const slideWith = (words: string): SourceSlide => slides.find(({ body }) => body.includes(words)) as SourceSlide
const share = (slide: SourceSlide, cut: string): number => (slide.frontmatter.plan as Record<string, number>)[cut] ?? 0
const opening = slideWith('<Reading id="act-1" />')
const openingTitle = opening.title
const lastOfAct2 = slides.findLast(({ frontmatter }) => frontmatter.act === 2)?.title
const firstCut = slides.find(({ file, frontmatter }) => file === act2 && 'lightning' in (frontmatter.plan as object)) as SourceSlide

const inPages: readonly Case[] = [
  ['an unknown quote', { file: act2, from: `'wired-staff-letter']"`, to: `'wired-staff-lettre']"` }, `pages/act-2.md, “${bindTitle(slideWith('\'wired-staff-letter\'').title)}”: <Sequence ids> names "wired-staff-lettre", which is not one of axios-minute-before, wired-azure-majority, venturebeat-1b …; correct it.`],
  ['an unknown figure', { file: act1, from: '<Reading id="act-1" />', to: '<Reading id="act-1" />\n\nIt was [[openai-2b]].' }, `pages/act-1.md, “${openingTitle}”: [[openai-2b]] names no figure, source or derived value; look it up in data/figures.ts, data/sources.ts or deck.config.ts.`],
  ['an unknown figure in a component', { file: act2, from: 'figure="mistral-investment"', to: 'figure="mistral-16m"' }, `pages/act-2.md, “${bindTitle(slideWith('figure="mistral-investment"').title)}”: <StatCallout figure> names "mistral-16m", which is not one of warning-minute, openai-commitment, openai-first-investment …; correct it.`],
  ['an unknown source', { file: act1, from: '[[month:venturebeat-1b]]', to: '[[month:venturebeat]]' }, `pages/act-1.md, “${openingTitle}”: [[month:venturebeat]] names no figure, source or derived value; look it up in data/figures.ts, data/sources.ts or deck.config.ts.`],
  ['an unknown component', { file: act2, from: '<BoardTable />', to: '<BordTable />' }, `pages/act-2.md, “${slideWith('<BoardTable />').title}”: <BordTable> is not a file of components/; correct its name.`],
  ['an unknown layout', { file: act1, from: 'layout: act', to: 'layout: akt' }, `pages/act-1.md, “${openingTitle}”: The layout "akt" is not a file of layouts/; use act, claim, cover.`],
  ['a [click] past the last', { file: act1, from: '**Next:**', to: '[click] And more.\n\n**Next:**' }, `pages/act-1.md, “${openingTitle}”: Its notes have 1 [click] marker and the slide no clicks: take the last marker out.`],
  ['a click without its [click]', { file: act2, from: /(?<=<UnitChart \/>[\s\S]*?)\[click\] /, to: '' }, `pages/act-2.md, “${bindTitle(slideWith('<UnitChart />').title)}”: The slide has 1 click and its notes no [click] markers: begin a paragraph with [click] for each.`],
  ['a plan that does not add up', { file: act1, from: `talk: ${share(opening, 'talk')}`, to: `talk: ${share(opening, 'talk') + 10}` }, 'slides.md, “headmatter”: The shares of `plan: { talk }` add up to 1090 seconds and the duration is 1080: give or take 10.'],
  ['a slide without a plan', { file: act1, from: `plan: { talk: ${share(opening, 'talk')} }`, to: 'topic: The first cloud' }, `slides.md, “headmatter”: “${openingTitle}” in pages/act-1.md has no seconds in the plan: write its share as \`plan: { talk: 30 }\`.`],
  ['a slide without notes', { file: 'pages/appendix.md', from: /<!--(?=[^<]*$)/, to: '<!-- -->\n\n' }, `pages/appendix.md, “${slides.at(-1)?.title}”: It has no notes: write what to say in a comment at its end.`],
  ['a topic for a title', { file: act2, from: /title: .*(?=\ntopic: The safety exodus)/, to: 'title: The firing that changed everything' }, 'pages/act-2.md, “The firing that changed everything”: The title is a label; write the slide\'s claim as a sentence.'],
  ['digits typed into a slide', { file: act1, from: '<Reading id="act-1" />', to: '<Reading id="act-1" />\n\nIt was $2B.' }, `pages/act-1.md, “${openingTitle}”: "$2B." is typed: bind it as [[figure-id]], or add it with a reason to engine/check/lint-digits.ts.`],
  ['digits typed into notes', { file: act1, from: '<!--\n', to: '<!--\nAct 1. ' }, `pages/act-1.md, “${openingTitle}”: "1." is typed: bind it as [[figure-id]], or add it with a reason to engine/check/lint-digits.ts.`],
  ['digits typed into a component', { file: 'components/CoverTitle.vue', from: 'A talk in three acts', to: 'A talk of 18 minutes' }, 'components/CoverTitle.vue, “template”: "18" is typed: take it from a record, through engine/evidence/format.ts.'],
  ['digits typed into an alternative text', { file: 'components/ProductWall.vue', from: 'Products named', to: '6 products named' }, 'components/ProductWall.vue, “template”: "6" is typed: take it from a record, through engine/evidence/format.ts.'],
  ['a missing picture', { file: act1, from: '<Reading id="act-1" />', to: '<Reading id="act-1" />\n\n![The first cloud](/cloud.png)' }, `pages/act-1.md, “${openingTitle}”: Its picture /cloud.png is not in public/: put the file there or correct its name.`],
  ['a picture from the web', { file: act1, from: '<Reading id="act-1" />', to: '<Reading id="act-1" />\n\n<img src="https://example.org/cloud.png" alt="The first cloud" />' }, `pages/act-1.md, “${openingTitle}”: Its picture https://example.org/cloud.png is not there: put the file there or correct its name.`],
  ['a missing picture in a component', { file: 'components/CoverTitle.vue', from: '<Squares :side="356" />', to: '<img src="/squares.png" alt="Squares" />' }, 'components/CoverTitle.vue, “template”: Its picture /squares.png is not in public/: put the file there or correct its name.'],
  ['no picture for a shared link', { file: 'engine/vite/head.ts', from: `file: 'cover.png'`, to: `file: 'card.png'` }, 'engine/vite/head.ts, “cover”: Its picture /card.png is not in public/: put the file there or correct its name.'],
  ['acts out of order', { file: 'slides.md', from: './pages/act-1.md\n---\n\n---\nsrc: ./pages/act-2.md', to: './pages/act-2.md\n---\n\n---\nsrc: ./pages/act-1.md' }, `pages/act-1.md, “${openingTitle}”: It is of act 1 and stands after “${lastOfAct2}”, of act 2: move it before, or correct its act:.`],
  ['a headmatter that is not YAML', { file: 'slides.md', from: 'title: The Microsoft Hedge', to: 'title: "The Microsoft Hedge' }, 'slides.md, “frontmatter”: Its frontmatter from line 1 on is not YAML (Missing closing "quote): correct it there.'],
  ['a headmatter without an end', { file: 'slides.md', from: 'src: ./pages/cover.md\n---', to: 'src: ./pages/cover.md' }, 'slides.md, “frontmatter”: The text after line 1 stands beside src: and is never shown: close the frontmatter with a line of ---, or take the text out.'],
  ['a headmatter without a title', { file: 'slides.md', from: 'title: The Microsoft Hedge\n', to: '' }, 'slides.md, “headmatter”: It has no title: write the name of the talk as `title:`.'],
  ['a duration that is no time', { file: 'slides.md', from: 'duration: 18min', to: 'duration: eighteen minutes' }, 'slides.md, “headmatter”: Its duration is eighteen minutes: write minutes, such as `duration: 18min`.'],
  ['a canvas without a width', { file: 'slides.md', from: 'canvasWidth: 1280', to: 'canvasWidth: wide' }, 'slides.md, “headmatter”: Its canvasWidth is wide: write pixels, such as `canvasWidth: 1280`.'],
  ['a cut that no slide belongs to', { file: 'slides.md', from: 'cut: talk', to: 'cut: tlak' }, 'slides.md, “headmatter”: Its cut is tlak, of which no slide has a share: write a cut that the slides plan, such as `cut: talk`.'],
  ['a missing favicon', { file: 'slides.md', from: '/favicon.svg', to: '/fav.svg' }, 'slides.md, “headmatter”: Its favicon is /fav.svg, which is not in public/: put the picture there or correct its name.'],
  ['pages that are not there', { file: 'slides.md', from: './pages/act-2.md', to: './pages/act-two.md' }, 'slides.md, “frontmatter”: Imported markdown file not found: pages/act-two.md: correct its src: line.'],
  ['frontmatter that means nothing', { file: act1, from: 'act: 1\ntitle: Micro', to: 'act: 1\ntitle: *Micro' }, 'pages/act-1.md, “frontmatter”: It cannot be read (ReferenceError: Unresolved alias (the anchor must be set before the alias): Microsoft): correct it.'],
  ['frontmatter that is not YAML', { file: act1, from: 'act: 1\ntitle: Micro', to: 'act: 1: 2\ntitle: Micro' }, 'pages/act-1.md, “frontmatter”: Its frontmatter from line 1 on is not YAML (Nested mappings are not allowed in compact mappings): correct it there.'],
]

describe.each([['slides.md', [...inData, ...inPages]], ['lightning.md', [inData[6], inPages[0], ['a plan that does not add up', { file: act2, from: `lightning: ${share(firstCut, 'lightning')}`, to: `lightning: ${share(firstCut, 'lightning') - 10}` }, 'lightning.md, “headmatter”: The shares of `plan: { lightning }` add up to 290 seconds and the duration is 300: give or take 10.']]]] as const)('in %s', (entry, cases) => {
  const decks: string[] = []
  let said: string[] = []
  beforeAll(async () => {
    for (const [, edit] of cases as readonly Case[])
      decks.push(await scratchDeck(edit))
    said = sentencesOf(decks, entry)
  }, 120_000)
  afterAll(() => removeDecks(decks))

  it.each((cases as readonly Case[]).map(([what, , sentence], i) => [what, sentence, i] as const))('%s gets its sentence', (_, sentence, i) => {
    expect(said[i]).toBe(sentence)
  })
})

describe('a draft', () => {
  const drafts: readonly (readonly [what: string, edit: Edit, said: RegExp])[] = [
    ['with nothing to mend opens', { file: act1, from: '<!--\n', to: '<!--\nNow. ' }, /^plays: $/],
    ['with a topic for a title opens, and is told so', { file: act2, from: /title: .*(?=\ntopic: The safety exodus)/, to: 'title: The firing that changed everything' }, /^plays: pages\/act-2\.md, “The firing that changed everything”: The title is a label; write the slide's claim as a sentence\.$/],
    ['with an unknown figure does not open', { file: act1, from: '<Reading id="act-1" />', to: '<Reading id="act-1" />\n\nIt was [[openai-2b]].' }, /^pages\/act-1\.md, .*: \[\[openai-2b\]\] names no figure/],
    ['with an unknown component does not open', { file: act2, from: '<BoardTable />', to: '<BordTable />' }, /^pages\/act-2\.md, .*: <BordTable> is not a file of components\/; correct its name\.$/],
    ['with an impossible amount does not open', { file: figures, from: ceiling, to: ceiling.replace('5e9', '0') }, /^data\/figures\.ts, “anthropic-commitment”: Its amount is 0: write a positive number/],
    ['with a broken headmatter does not open', { file: 'slides.md', from: 'duration: 18min', to: 'duration: soon' }, /^slides\.md, “headmatter”: Its duration is soon/],
  ]
  const decks: string[] = []
  let said: string[] = []
  beforeAll(async () => {
    for (const [, edit] of drafts)
      decks.push(await scratchDeck(edit))
    said = sentencesOf(decks, 'slides.md', 'requirePlayable')
  }, 120_000)
  afterAll(() => removeDecks(decks))

  it.each(drafts.map(([what, , sentence], i) => [what, sentence, i] as const))('%s', (_, sentence, i) => {
    expect(said[i]).toMatch(sentence)
  })
})
