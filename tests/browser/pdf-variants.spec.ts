import type { Buffer } from 'node:buffer'
import type { Deck } from '../../engine/deck/deck.ts'
import type { Printed, PrintOptions } from '../../engine/export/print.ts'
import type { PageStructure, PdfStructure } from '../support/pdf-structure.ts'
import { readFile } from 'node:fs/promises'
import { lightningDist, testDist } from '../../engine/build/test-decks.ts'
import { contrast, parseColour } from '../../engine/check/probes/colour.ts'
import { readDeck } from '../../engine/deck/deck.ts'
import { exportHandout } from '../../engine/export/handout.ts'
import { exportPdf } from '../../engine/export/pdf.ts'
import { readPdf } from '../../engine/export/read-pdf.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { looseFonts, readStructure } from '../support/pdf-structure.ts'
import { qpdfCheck } from '../support/qpdf.ts'

// One worker, so that the export at the last clicks serves the others to compare with.
test.describe.configure({ mode: 'default', timeout: 120_000 })

interface Read { bytes: Buffer, printed: Printed[], texts: string[], pdf: PdfStructure }

async function read(options: PrintOptions, dist = testDist, of: Deck = deck): Promise<Read> {
  const file = test.info().outputPath('deck.pdf')
  const { pages: printed } = await exportPdf(dist, file, of, options)
  const bytes = await readFile(file)
  return { bytes, printed, texts: (await readPdf(bytes)).pages.map(page => page.text), pdf: await readStructure(bytes) }
}

/** What holds for every PDF of the deck. */
async function expectSound({ bytes, pdf }: Pick<Read, 'bytes' | 'pdf'>): Promise<void> {
  expect(pdf.info).toMatchObject({ Author: deck.author, Subject: expect.stringMatching(/./), Language: deck.lang })
  expect(pdf.showsTitle, 'the title bar shows the title').toBe(true)
  expect(pdf.outline.length, 'bookmarks').toBeGreaterThan(1)
  expect(pdf.pages.map(page => page.bitmaps), 'bitmaps').toEqual(pdf.pages.map(() => 0))
  expect(pdf.pages.flatMap(page => page.figures).filter(words => !words), 'pictures without a description').toEqual([])
  expect(await looseFonts(bytes)).toEqual([])
  expect(await qpdfCheck(bytes)).toContain('No syntax or stream encoding errors found')
  const { pages, tagged } = await readPdf(bytes)
  expect(tagged, 'screen readers can follow it').toBe(true)
  expect(pages.flatMap(page => page.links).filter(link => !/^(?:https:|mailto:)/.test(link)), 'links to this machine').toEqual([])
}

let plain: Read
test.beforeAll('the export at the last clicks', async () => {
  test.setTimeout(120_000)
  plain = await read({})
})

test('with clicks, each step is a page, and the last one of a slide is the page of the plain export', async () => {
  const steps = await read({ withClicks: true })
  await expectSound(steps)
  const clicks = new Map(deck.slides.map(({ no, notes }) => [no, notes.match(/^\[click(?::\d+)?\]/gm)?.length ?? 0]))
  expect(steps.printed.map(page => page.no)).toEqual(deck.slides.flatMap(({ no }) => Array.from({ length: (clicks.get(no) ?? 0) + 1 }).fill(no)))
  deck.slides.forEach(({ no, title }, index) => {
    const texts = steps.texts.filter((_, page) => steps.printed[page]?.no === no)
    expect(texts.at(-1), `the last step of slide ${no} (${title})`).toBe(plain.texts[index])
    expect(new Set(texts).size, `each click of slide ${no} (${title}) changes what is read`).toBe(texts.length)
  })
  const bookmarks = steps.pdf.outline.flatMap(entry => entry.below.length ? entry.below : [entry])
  expect(bookmarks.map(({ page }) => steps.printed[page - 1]?.no), 'one bookmark for each slide').toEqual(deck.slides.map(slide => slide.no))
  expect(steps.pdf.pages.map(page => page.roles.filter(role => role === 'H1').length), 'main headings').toEqual(steps.printed.map(() => 1))
})

test('dark, the PDF says the same on dark paper', async () => {
  const dark = await read({ dark: true })
  await expectSound(dark)
  expect(dark.texts).toEqual(plain.texts)
  expect(dark.pdf.outline).toEqual(plain.pdf.outline)
  expect(dark.pdf.pages.map(({ roles, figures, links }) => ({ roles, figures, links }))).toEqual(plain.pdf.pages.map(({ roles, figures, links }) => ({ roles, figures, links })))
  const toWhite = ({ paper }: PageStructure): number => contrast(parseColour(paper), parseColour('#ffffff'))
  expect(dark.pdf.pages.filter(page => toWhite(page) < 12), 'pages on light paper').toEqual([])
  expect(plain.pdf.pages.filter(page => toWhite(page) > 1.3), 'pages of the plain export on dark paper').toEqual([])
})

test('a range keeps its slides alone, and links that lead nowhere are gone', async () => {
  const part = await read({ range: '2,6-7' })
  await expectSound(part)
  expect(part.printed.map(page => page.no)).toEqual([2, 6, 7])
  expect(part.texts).toEqual([1, 5, 6].map(index => plain.texts[index]))
  expect(part.pdf.pages.flatMap(page => page.links).filter(link => !link.page), 'links without a page').toEqual([])
})

test('the lightning cut is a whole PDF of its own', async () => {
  const lightning = await readDeck('lightning.md')
  const short = await read({}, lightningDist, lightning)
  await expectSound(short)
  expect(short.pdf.info).toMatchObject({ Title: lightning.title })
  expect(short.printed.map(page => page.no)).toEqual(lightning.slides.map(slide => slide.no))
  expect(short.pdf.pages.flatMap(page => page.links).filter(({ page }) => !page || page > lightning.slides.length), 'links to slides that are not in it').toEqual([])
})

test('the handout is as sound as the slides', async () => {
  const file = test.info().outputPath('handout.pdf')
  await exportHandout(testDist, file, deck, 'a4')
  const bytes = await readFile(file)
  const pdf = await readStructure(bytes)
  await expectSound({ bytes, pdf })
  expect(pdf.outline, 'bookmarks by act and slide').toEqual(plain.pdf.outline)
  expect(pdf.pages.map(page => page.figures), 'descriptions of the pictures').toEqual(plain.pdf.pages.map(page => page.figures))
})
