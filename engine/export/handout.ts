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

/** Prints the handout of a copy with notes, and checks it. `file` is replaced only when the new one is sound. */
export async function exportHandout(dist: string, file: string, deck: Deck, paper: Paper, step = silently): Promise<{ pages: number, bytes: number }> {
  const bytes = await print(dist, deck, paper, step)
  await step('Checking the file', () => check(bytes, deck))
  await replaceFile(file, bytes)
  return { pages: deck.slides.length, bytes: bytes.length }
}

async function print(dist: string, deck: Deck, paper: Paper, step: Progress): Promise<Uint8Array> {
  const served = await serve(dist)
  const browser = await launchBrowser()
  try {
    const page = await step(`Drawing ${deck.slides.length} sheets`, () => openHandout(browser, served.url, deck, paper))
    const pdf = await step(`Printing ${deck.slides.length} sheets`, () => page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true, ...papers[paper] }))
    return await step('Adding bookmarks, links and tags', async () => finish(pdf, deck, await printedPages(page), `${deck.title}: handout`))
  }
  finally {
    await browser.close()
    await served.close()
  }
}

async function openHandout(browser: Browser, url: string, deck: Deck, paper: Paper): Promise<Page> {
  const page = await newPage(browser)
  await page.emulateMedia({ media: 'screen' })
  const errors = collectErrors(page)
  await page.goto(`${url}handout?print=true&paper=${paper}`, { waitUntil: 'load' })
  const missing = await waitReady(page, '.handout')
  const long = await page.locator('.sheet').evaluateAll(sheets => sheets
    .filter(sheet => [...sheet.querySelectorAll('.notes, .sources')].some(part => part.getBoundingClientRect().bottom > (sheet.querySelector('footer')?.getBoundingClientRect().top ?? 0)))
    .map(sheet => `the notes of slide ${sheet.getAttribute('data-sheet')} do not fit their sheet: shorten them`))
  const faults = [...errors, ...missing.map(what => `${what} did not appear in time`), ...await brokenSlides(page, deck), ...long]
  if (faults.length)
    throw problemWith('The handout was not printed', faults)
  return page
}

/** The first words of a note, up to whatever is formatted. */
export function firstWords(note: string): string {
  return letters(plainNotes(note).split(/[[*_`<&\n]/)[0]?.slice(0, 40) ?? '')
}

async function check(bytes: Uint8Array, deck: Deck): Promise<void> {
  const { pages, tagged } = await readPdf(bytes)
  if (pages.length !== deck.slides.length)
    throw new Problem(`The handout was not kept: it has ${pages.length} pages for ${deck.slides.length} slides.`)
  const faults = [
    ...tagged ? [] : ['the PDF has no tags, so screen readers cannot follow it'],
    ...deck.slides.flatMap(({ no, title, notes }, index) => [
      ...no === 1 || pages[index]?.text.includes(letters(title)) ? [] : [`page ${index + 1} lacks the title of slide ${no} (${title})`],
      ...pages[index]?.text.includes(firstWords(notes)) ? [] : [`page ${index + 1} lacks the notes of slide ${no} (${title})`],
    ]),
  ]
  if (faults.length)
    throw problemWith('The handout was not kept', faults)
}
