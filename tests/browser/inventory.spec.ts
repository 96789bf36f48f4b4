import type { QuoteId } from '../../data/index.ts'
import type { ShownSlide } from '../support/shown.ts'
import process from 'node:process'
import { acts, callouts, lists, masthead, quotes, stats, tables, timeline } from '../../data/index.ts'
import { attribution } from '../../engine/evidence/citation.ts'
import { monthShort } from '../../engine/evidence/format.ts'
import { expect, test } from '../support/deck-test.ts'
import { openEverySlide } from '../../engine/check/probes/texts.ts'
import { shownSlides } from '../support/shown.ts'

/*
 * Everything the article holds is on a slide: what data/ records, the built deck shows. That data/
 * is complete is counted in tests/unit/data.test.ts.
 */

let slides: ShownSlide[]

// One worker reads the deck once for all the tests.
test.describe.configure({ mode: 'default' })
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage({ baseURL: process.env.DECK_URL, reducedMotion: 'reduce' })
  await openEverySlide(page, 'light')
  slides = await shownSlides(page)
  await page.close()
})

/** Those of `texts` that no slide shows, character for character. */
const missing = (texts: readonly string[]): string[] => texts.filter(text => !slides.some(slide => slide.text.includes(text)))
const quoteIds = Object.keys(quotes) as QuoteId[]

test('every quote is on a slide, verbatim, with publisher and month', () => {
  const shown = slides.flatMap(slide => slide.quotes)
  expect(quoteIds.filter(id => !shown.some(quote => quote.includes(`“${quotes[id].text}”`) && quote.includes(attribution(id))))).toEqual([])
})

test('every quote is in the appendix once, verbatim, with publisher and month', () => {
  const shown = slides.flatMap(slide => slide.reports)
  expect(shown).toHaveLength(quoteIds.length)
  expect(quoteIds.filter(id => shown.filter(report => report.startsWith(attribution(id)) && report.endsWith(quotes[id].text)).length !== 1)).toEqual([])
})

test('every slide that quotes says that MMNTM quotes, not the publisher', () => {
  const quoting = slides.filter(slide => slide.quotes.length + slide.reports.length)
  expect(quoting.filter(slide => !slide.sourceLine.includes('As quoted by MMNTM')).map(slide => slide.no)).toEqual([])
})

test('a quote on unnamed sources says so wherever it stands', () => {
  const shown = slides.flatMap(slide => [...slide.quotes, ...slide.reports])
  const wrong = quoteIds.filter(id => shown.some(quote => quote.includes(quotes[id].text) && quote.includes('unnamed sources') !== quotes[id].unnamedSources))
  expect(wrong).toEqual([])
})

test('every stat callout stands on one slide with its label, its value and its caption', () => {
  const wanted = Object.values(stats).filter(({ label, value, caption }) => !slides.some(slide => [label, value, caption].every(text => slide.text.includes(text))))
  expect(wanted).toEqual([])
})

test('every callout box is shown with its label', () => {
  expect(missing(Object.values(callouts).map(callout => callout.body))).toEqual([])
  expect(missing(Object.values(callouts).map(callout => callout.label))).toEqual([])
})

for (const [id, { columns, rows }] of Object.entries(tables)) {
  test(`every cell of ${id} stands in its row, under its column`, () => {
    const shown = slides.flatMap(slide => slide.tables).find(([header = []]) => columns.every(column => header.includes(column))) ?? []
    const [header = [], ...body] = shown
    const lost = Object.values(rows).flatMap((row) => {
      const found = body.find(cells => cells[header.indexOf(columns[0])] === row[0])
      return columns.flatMap((column, i) => found?.[header.indexOf(column)]?.includes(row[i] ?? '') ? [] : [`${row[0]}, ${column}: ${row[i]}`])
    })
    expect(lost).toEqual([])
    expect(body).toHaveLength(Object.keys(rows).length)
  })
}

for (const [id, items] of Object.entries(lists)) {
  test(`every item of ${id} is shown, verbatim and in order`, () => {
    expect(missing(items)).toEqual([])
    const places = items.map(item => slides.find(slide => items.every(other => slide.text.includes(other)))?.text.indexOf(item) ?? -1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })
}

test('every entry of the timeline is shown with its month, its title and its description', () => {
  const shown = slides.flatMap(slide => slide.moves)
  const lost = Object.values(timeline).filter(({ month, title, description, milestone }) => !shown.some(move =>
    [monthShort(month), title, description].every(text => move.includes(text)) && move.includes('Milestone') === milestone))
  expect(lost).toEqual([])
  expect(shown).toHaveLength(Object.keys(timeline).length)
})

test('the three acts and the title of the article are named', () => {
  expect(missing(Object.values(acts).map(act => act.name))).toEqual([])
  expect(missing(Object.values(acts).map(act => `Act ${act.numeral}`))).toEqual([])
  expect(missing(masthead.title.split(': '))).toEqual([])
  expect(missing([masthead.seeAlso])).toEqual([])
})
