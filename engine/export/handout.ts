import type { Browser, Page } from 'playwright'
import type { Progress } from '../cli/progress.ts'
import type { Deck } from '../deck/deck.ts'
import { serve } from '../build/serve.ts'
import { launchBrowser } from '../cli/browser.ts'
import { silently } from '../cli/progress.ts'
import { Problem, problemWith } from '../cli/project.ts'
import { replaceFile } from '../cli/write.ts'
import { plainNotes } from '../deck/syntax.ts'
import { letters } from '../deck/text.ts'
import { collectErrors, newPage } from './pages.ts'
import { finish } from './pdf.ts'
import { brokenSlides, printedPages } from './print.ts'
import { readPdf } from './read-pdf.ts'
import { waitReady } from './ready.ts'

export const papers = { a4: { width: '210mm', height: '297mm' }, letter: { width: '8.5in', height: '11in' } } as const
export type Paper = keyof typeof papers
interface PrintedFile { pages: number, bytes: number }

/** Prints the handout of a copy with notes, and checks it. `file` is replaced only when the new one is sound. */
export async function exportHandout(dist: string, file: string, deck: Deck, paper: Paper, step = silently): Promise<PrintedFile> {
  const { bytes, sheets } = await print(dist, deck, paper, step)
  await step('Checking the file', () => check(bytes, sheets, deck))
  await replaceFile(file, bytes)
  return { pages: sheets.length, bytes: bytes.length }
}

async function print(dist: string, deck: Deck, paper: Paper, step: Progress): Promise<{ bytes: Uint8Array, sheets: number[] }> {
  const served = await serve(dist)
  const browser = await launchBrowser()
  try {
    const page = await step(`Drawing ${deck.slides.length} sheets`, () => openHandout(browser, served.url, deck, paper))
    const pdf = await step(
      `Printing ${deck.slides.length} sheets`,
      () => page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true, ...papers[paper] }),
    )
    const sheets = await sheetsOf(page)
    const slides = new Map((await printedPages(page)).map(slide => [slide.no, slide]))
    const pages = sheets.map(no => slides.get(no)).filter(slide => slide !== undefined)
    return { sheets, bytes: await step('Adding bookmarks, links and tags', () => finish(pdf, deck, pages, `${deck.title}: handout`)) }
  }
  finally {
    await browser.close()
    await served.close()
  }
}

/** The slide of each sheet: a long record has a sheet of its own. */
function sheetsOf(page: Page): Promise<number[]> {
  return page.locator('.sheet').evaluateAll(sheets => sheets.map(sheet => Number(sheet.getAttribute('data-sheet'))))
}

async function openHandout(browser: Browser, url: string, deck: Deck, paper: Paper): Promise<Page> {
  const page = await newPage(browser)
  await page.emulateMedia({ media: 'screen' })
  const errors = collectErrors(page)
  await page.goto(`${url}handout?print=true&paper=${paper}`, { waitUntil: 'load' })
  const missing = await waitReady(page, '.handout')
  const long = await page.locator('.sheet').evaluateAll(sheets => sheets
    .filter((sheet) => {
      const [text, foot] = [':scope > .text', 'footer'].map(part => sheet.querySelector(part)?.getBoundingClientRect())
      return (text?.bottom ?? 0) > (foot?.top ?? 0)
    })
    .map(sheet => `the notes and the record of slide ${sheet.getAttribute('data-sheet')} do not fit two sheets: shorten them`))
  const faults = [...errors, ...missing.map(what => `${what} did not appear in time`), ...await brokenSlides(page, deck), ...long]
  if (faults.length)
    throw problemWith('The handout was not printed', faults)
  return page
}

/** The first words of a note, up to whatever is formatted. */
export function firstWords(note: string): string {
  return letters(plainNotes(note).split(/[[*_`<&\n]/)[0]?.slice(0, 40) ?? '')
}

async function check(bytes: Uint8Array, sheets: readonly number[], deck: Deck): Promise<void> {
  const { pages, tagged } = await readPdf(bytes)
  if (pages.length !== sheets.length)
    throw new Problem(`The handout was not kept: it has ${pages.length} pages for ${sheets.length} sheets.`)
  const faults = [
    ...tagged ? [] : ['the PDF has no tags, so screen readers cannot follow it'],
    ...deck.slides.flatMap(({ no, title, notes }) => {
      const first = sheets.indexOf(no)
      const text = pages[first]?.text ?? ''
      return [
        ...text.includes(letters(title)) ? [] : [`page ${first + 1} lacks the title of slide ${no} (${title})`],
        ...text.includes(firstWords(notes)) ? [] : [`page ${first + 1} lacks the notes of slide ${no} (${title})`],
      ]
    }),
  ]
  if (faults.length)
    throw problemWith('The handout was not kept', faults)
}
