import type { Browser, Page } from 'playwright'
import type { Deck } from '../deck/deck.ts'
import type { Written } from './pages.ts'
import type { Paper } from './paper.ts'
import type { Pdf } from './read-pdf.ts'
import { silently } from '../cli/progress.ts'
import { problemWith } from '../cli/project.ts'
import { replaceFile } from '../cli/write.ts'
import { plainNotes } from '../deck/syntax.ts'
import { letters } from '../deck/text.ts'
import { collectErrors, inBrowser, newPage } from './pages.ts'
import { papers } from './paper.ts'
import { finish } from './pdf.ts'
import { brokenSlides, printedPages } from './print.ts'
import { readPdf } from './read-pdf.ts'
import { waitReady } from './ready.ts'

/** Prints the handout of a copy with notes, and checks it. `file` is replaced only when the new one is sound. */
export async function exportHandout(dist: string, file: string, deck: Deck, paper: Paper, step = silently): Promise<Written> {
  return inBrowser(dist, async (browser, url) => {
    const page = await step(`Drawing ${deck.slides.length} slides`, () => openHandout(browser, url, deck, paper))
    const pdf = await step('Printing', () => page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true, ...papers[paper] }))
    const read = await step('Checking the sheets', () => readPdf(pdf))
    const sheets = sheetsOf(read, deck)
    const slides = new Map((await printedPages(page)).map(slide => [slide.no, slide]))
    const pages = sheets.map(no => slides.get(no)).filter(slide => slide !== undefined)
    const bytes = await step('Adding bookmarks, links and tags', () => finish(pdf, read, deck, pages, `${deck.title}: handout`))
    await replaceFile(file, bytes)
    return { pages: sheets.length, bytes: bytes.length }
  })
}

async function openHandout(browser: Browser, url: string, deck: Deck, paper: Paper): Promise<Page> {
  const page = await newPage(browser)
  await page.emulateMedia({ media: 'screen' })
  const errors = collectErrors(page)
  await page.goto(`${url}handout?print=true&paper=${paper}`, { waitUntil: 'load' })
  const missing = await waitReady(page, '.handout')
  const faults = [...errors, ...missing.map(what => `${what} did not appear in time`), ...await brokenSlides(page, deck)]
  if (faults.length)
    throw problemWith('The handout was not printed', faults)
  return page
}

/** The first words of a note, up to whatever is formatted. */
export function firstWords(note: string): string {
  return letters(plainNotes(note).split(/[[*_`<&\n]/)[0]?.slice(0, 40) ?? '')
}

/** The slide of each sheet, as it says at its foot. @throws a `Problem` where a slide is not there with its title and its notes */
export function sheetsOf({ pages, tagged }: Pdf, deck: Deck): number[] {
  const sheets = pages.map(({ text }) =>
    deck.slides.find(({ no }) => text.includes(letters(`${deck.title} · ${no} of ${deck.slides.length}`)))?.no ?? 0)
  const faults = [
    ...tagged ? [] : ['the PDF has no tags, so screen readers cannot follow it'],
    ...sheets.flatMap((no, i) => no ? [] : [`page ${i + 1} belongs to no slide`]),
    ...deck.slides.flatMap(({ no, title, notes }) => {
      const text = pages[sheets.indexOf(no)]?.text ?? ''
      return [title, firstWords(notes)].filter(words => !text.includes(letters(words))).map(words => `the first sheet of slide ${no} (${title}) lacks “${words}”`)
    }),
  ]
  if (faults.length)
    throw problemWith('The handout was not kept', faults)
  return sheets
}
