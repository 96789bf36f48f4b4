import type { Buffer } from 'node:buffer'
import type { Printed } from '../../engine/export/print.ts'
import type { PdfStructure } from '../support/pdf-structure.ts'
import { readFile } from 'node:fs/promises'
import { acts } from '../../data/index.ts'
import { testDist } from '../../engine/build/test-decks.ts'
import { openEverySlide } from '../../engine/check/probes/texts.ts'
import { exportPdf } from '../../engine/export/pdf.ts'
import { readPdf } from '../../engine/export/read-pdf.ts'
import { printScope } from '../../engine/export/ready.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { drawings, looseFonts, readStructure } from '../support/pdf-structure.ts'
import { qpdfCheck } from '../support/qpdf.ts'

// One worker, so that one export serves all tests.
test.describe.configure({ mode: 'default', timeout: 120_000 })

let file: string
let bytes: Buffer
let pdf: PdfStructure
let printed: Printed[]

test.beforeAll('one export for all', async () => {
  test.setTimeout(120_000)
  file = test.info().outputPath('deck.pdf')
  printed = (await exportPdf(testDist, file, deck)).pages
  bytes = await readFile(file)
  pdf = await readStructure(bytes)
})

test('the PDF says what it is: title in the title bar, language, author, subject, keywords', () => {
  expect(pdf.info).toMatchObject({ Title: deck.title, Author: deck.author, Subject: deck.info, Keywords: deck.keywords.join(', '), Language: deck.lang })
  expect(pdf.showsTitle, 'the title bar shows the title').toBe(true)
})

test('each page of the PDF has one main heading', () => {
  expect(pdf.pages.map(page => page.roles.filter(role => role === 'H1').length)).toEqual(deck.slides.map(() => 1))
})

test('lists, tables, quotations and links keep their kind in the PDF', async ({ page }) => {
  await openEverySlide(page, 'light')
  const shown = (selector: string): Promise<number[]> => page.locator('.print-slide-container').evaluateAll((all, selector) =>
    all.map(slide => [...slide.querySelectorAll(selector)].filter(element => !element.closest('.sr-only')).length), selector)
  const tagged = (role: string): number[] => pdf.pages.map(({ roles }) => roles.filter(r => r === role).length)
  expect(tagged('L')).toEqual(await shown('ol, ul'))
  expect(tagged('LI')).toEqual(await shown('li'))
  expect(tagged('Table')).toEqual(await shown('table'))
  expect(tagged('TH')).toEqual(await shown('th'))
  expect(tagged('BlockQuote')).toEqual(await shown('blockquote'))
  expect(tagged('Link')).toEqual(await shown('a[href]'))
})

test('each picture has the same description in the PDF as on screen', async ({ page }) => {
  await openEverySlide(page, 'light')
  const onScreen = await page.locator(`${printScope} .print-slide-container`).evaluateAll(all => all.map(slide =>
    [...slide.querySelectorAll('[role=img], img')].map(image => image.getAttribute('aria-label') ?? image.getAttribute('alt') ?? '')))
  expect(onScreen.flat().filter(name => !name), 'pictures without a description').toEqual([])
  expect(onScreen.flat().length).toBeGreaterThan(deck.slides.length)
  expect(pdf.pages.map(page => page.figures)).toEqual(onScreen)
})

test('the bookmarks of the PDF list the acts, and below each its slides', () => {
  const names = pdf.outline.map(entry => entry.title)
  const closing = printed.findLast(slide => !slide.section)?.title
  expect(names).toEqual([deck.title, 'Opening', ...Object.values(acts).map(act => `Act ${act.numeral}, ${act.name}`), closing, 'Appendix'])
  const slides = pdf.outline.flatMap(entry => entry.below.length ? entry.below : [entry])
  expect(slides.map(({ title, page }) => ({ no: page, title }))).toEqual(printed.map(({ no, title }) => ({ no, title })))
  expect(pdf.outline.filter(entry => entry.below[0] && entry.page !== entry.below[0].page), 'a part opens at its first slide').toEqual([])
})

test('the links of the PDF lead to the slides they name, and to no machine', async () => {
  const links = pdf.pages.flatMap(page => page.links)
  expect(links.length, 'the rail of every slide and the reports of the appendix').toBeGreaterThan(deck.slides.length * 3)
  expect(links.filter(({ words, page }) => words !== `Slide ${page}: ${printed[(page ?? 0) - 1]?.title}`)).toEqual([])
  const { pages } = await readPdf(bytes)
  expect(pages.flatMap(page => page.links).filter(link => !/^(?:https:|mailto:)/.test(link))).toEqual([])
})

test('the PDF is vector, carries its fonts, and is light', async () => {
  expect(pdf.pages.map(page => page.bitmaps)).toEqual(deck.slides.map(() => 0))
  expect(await looseFonts(bytes)).toEqual([])
  expect(bytes.length / pdf.pages.length, 'bytes a page').toBeLessThan(60_000)
})

test('qpdf finds no fault in the PDF', async () => {
  expect(await qpdfCheck(bytes)).toContain('No syntax or stream encoding errors found')
  expect(await qpdfCheck(bytes.subarray(0, bytes.length / 2)), 'half a file').not.toContain('No syntax')
})

test('two exports in a row give the same text and, byte for byte, the same page pictures', async () => {
  const again = test.info().outputPath('again.pdf')
  await exportPdf(testDist, again, deck)
  const texts = async (bytes: Buffer): Promise<string[]> => (await readPdf(bytes)).pages.map(page => page.text)
  expect(await texts(await readFile(again))).toEqual(await texts(bytes))
  const pictures = await drawings(bytes)
  expect(pictures.length, 'streams that draw').toBeGreaterThan(deck.slides.length)
  expect(await drawings(await readFile(again))).toEqual(pictures)
})
