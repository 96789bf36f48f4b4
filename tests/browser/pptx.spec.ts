import { readFile } from 'node:fs/promises'
import { figures } from '../../data/index.ts'
import { reportCount } from '../../lib/derive.ts'
import { exportPptx } from '../../scripts/lib/pptx.ts'
import { publicDist } from '../../scripts/lib/test-decks.ts'
import { letters } from '../../scripts/lib/text.ts'
import { copyTest } from '../support/copy-test.ts'
import { deck, expect } from '../support/deck-test.ts'
import { openEverySlide } from '../support/every-slide.ts'
import { unzip } from '../support/zip.ts'

/** On the copy that was exported. */
const test = copyTest(publicDist)
// One worker, so that one export serves all tests.
test.describe.configure({ mode: 'default', timeout: 180_000 })

let files: Map<string, string>
test.beforeAll('one export for all', async () => {
  test.setTimeout(180_000)
  const file = test.info().outputPath('deck.pptx')
  await exportPptx(publicDist, file, deck)
  files = unzip(await readFile(file))
})

const decode = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&amp;', '&')
const textOf = (xml = ''): string => decode(Array.from(xml.matchAll(/<a:t>([^<]*)<\/a:t>/g), ([, text]) => text).join(''))
const slideXml = (no: number): string => files.get(`ppt/slides/slide${no}.xml`) ?? ''
const charts = (): string[] => [...files].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml)

test('the PowerPoint file has a slide for each slide, its title as a title', () => {
  expect([...files.keys()].filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(deck.slides.length)
  for (const { no, title } of deck.slides) {
    const [first = ''] = slideXml(no).split('</p:sp>')
    expect(first, `slide ${no} has a title`).toContain('type="title"')
    expect(letters(textOf(first)), `slide ${no}`).toBe(letters(title || deck.title))
  }
})

test('the words of the slides are text in the PowerPoint file', async ({ page }) => {
  await openEverySlide(page, 'light')
  const words = await page.locator('.print-slide-container').evaluateAll(all => all.map(slide =>
    [...slide.querySelectorAll('blockquote, .words, .note p, .source-line, li, td, th')]
      .filter(element => element instanceof HTMLElement && !element.closest('.sr-only'))
      .map(element => element as HTMLElement)
      .map(element => element.innerText)))
  words.forEach((texts, index) => {
    const text = letters(textOf(slideXml(index + 1)))
    for (const word of texts.flatMap(text => text.split('\n')))
      expect(text, `slide ${index + 1}`).toContain(letters(word))
  })
})

test('the speaker notes are notes in the PowerPoint file', () => {
  for (const { no, notes } of deck.slides) {
    const [sentence = ''] = /[A-Z][\w ,]{15,}/.exec(notes) ?? []
    expect(letters(textOf(files.get(`ppt/notesSlides/notesSlide${no}.xml`))), `notes of slide ${no}`).toContain(letters(sentence))
  }
})

test('the charts of money are charts with the records as their data', () => {
  const values = charts().map(xml => Array.from(xml.matchAll(/<c:val>.*?<\/c:val>/gs), ([value]) => Array.from(value.matchAll(/<c:v>([^<]*)<\/c:v>/g), ([, v]) => Number(v))))
  const sums = values.map(series => series.flat().reduce((sum, value) => sum + value, 0))
  const money = (...ids: (keyof typeof figures)[]): number => ids.reduce((sum, id) => {
    const figure = figures[id]
    return sum + ('money' in figure ? figure.money.amount * (figure.money.currency === 'EUR' ? figures['eur-usd'].rate : 1) : 0)
  }, 0)
  expect(sums).toEqual([
    money('openai-1b', 'openai-10b-talks'),
    money('anthropic-30b'),
    money('anthropic-5b', 'nvidia-10b'),
    money('openai-13b', 'anthropic-5b', 'mistral-15m'),
    reportCount(),
  ])
})

test('a ceiling is a series of its own in the charts, and says so', () => {
  for (const xml of charts().slice(0, 4)) {
    for (const [series] of xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)) {
      const [names = '', rest = ''] = [series.slice(0, series.indexOf('<c:cat>')), series.slice(series.indexOf('<c:cat>'))]
      const labels = Array.from(rest.split('<c:val>')[0]?.matchAll(/<c:v>([^<]*)<\/c:v>/g) ?? [], ([, label = '']) => decode(label))
      const values = Array.from(rest.split('<c:val>')[1]?.matchAll(/<c:v>([^<]*)<\/c:v>/g) ?? [], ([, value]) => Number(value))
      const open = labels.filter((label, i) => values[i] && /up to|in talks/.test(label))
      const drawn = labels.filter((_, i) => values[i])
      expect(open, names).toEqual(/up to|[Ii]n talks/.test(names) ? drawn : [])
    }
  }
})

test('every picture and chart of the PowerPoint file has a description', () => {
  const silent = deck.slides.flatMap(({ no }) => Array.from(slideXml(no).matchAll(/<p:(?:pic|graphicFrame)>.*?<p:cNvPr ([^>]*)>/gs), ([, attributes = '']) => ({ no, attributes })))
    .filter(({ no, attributes }) => !/descr="[^"]{5,}"/.test(attributes) && !slideXml(no).includes('<a:tbl>'))
  expect(silent).toEqual([])
})

test('tables are tables in the PowerPoint file', async ({ page }) => {
  await openEverySlide(page, 'light')
  const shown = await page.locator('.print-slide-container').evaluateAll(all => all.map(slide => [...slide.querySelectorAll('table')].filter(table => !table.closest('.sr-only')).length))
  expect(deck.slides.map(({ no }) => slideXml(no).split('<a:tbl>').length - 1)).toEqual(shown)
})
