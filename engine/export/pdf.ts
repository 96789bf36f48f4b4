import type { Progress } from '../cli/progress.ts'
import type { Deck } from '../deck/deck.ts'
import type { Written } from './pages.ts'
import type { Printed, PrintOptions } from './print.ts'
import type { Pdf } from './read-pdf.ts'
import { ParseSpeeds, PDFDocument } from 'pdf-lib'
import { silently } from '../cli/progress.ts'
import { Problem, problemWith } from '../cli/project.ts'
import { replaceFile } from '../cli/write.ts'
import { slidesInRange } from '../deck/deck.ts'
import { letters } from '../deck/text.ts'
import { writeOutline } from './outline.ts'
import { inBrowser } from './pages.ts'
import { openPrint, printedPages } from './print.ts'
import { readPdf } from './read-pdf.ts'
import { repairStructure } from './structure.ts'

/** Prints a built deck to a tagged PDF and checks it. `file` is replaced only when the new one is sound. */
export async function exportPdf(dist: string, file: string, deck: Deck, options: PrintOptions = {}, step = silently): Promise<Written> {
  const { pdf, pages } = await print(dist, deck, options, step)
  const read = await step('Checking the pages', () => readPdf(pdf))
  check(read, pages)
  const bytes = await step('Adding bookmarks, links and tags', () => finish(pdf, read, deck, pages))
  await replaceFile(file, bytes)
  return { pages: pages.length, bytes: bytes.length }
}

async function print(dist: string, deck: Deck, options: PrintOptions, step: Progress): Promise<{ pdf: Uint8Array, pages: Printed[] }> {
  const slides = slidesInRange(deck, options.range)
  return inBrowser(dist, async (browser, url) => {
    const page = await step(`Drawing ${slides.length} slides`, () => openPrint(browser, url, deck, options))
    const pages = await printedPages(page)
    if (options.withClicks ? pages.length < slides.length : pages.length !== slides.length) {
      throw new Problem(
        `The print view has ${pages.length} pages for ${slides.length} slides; `
        + 'with --range, engine/setup/main.ts must await router.isReady().',
      )
    }
    const pdf = await step(`Printing ${pages.length} pages`, () => page.pdf({
      tagged: true,
      preferCSSPageSize: true,
      printBackground: true,
      width: `${deck.width}px`,
      height: `${deck.height}px`,
    }))
    return { pdf, pages }
  })
}

/**
 * Adds what Chromium leaves out of a PDF whose pages are slides: what it is, bookmarks by act and slide, and the rest of the tags.
 * @param read what `readPdf` found in it
 */
export async function finish(bytes: Uint8Array, read: Pdf, deck: Deck, pages: Printed[], title = deck.title): Promise<Uint8Array> {
  // Without a rest after every hundred objects.
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  writeInfo(pdf, deck, title)
  writeOutline(pdf, pages)
  repairStructure(pdf, new Map(pages.map(({ no, title }) => [String(no), title])), read.pages.map(({ words }) => words))
  return pdf.save({ objectsPerTick: Infinity })
}

/** What the file says of itself: title in the title bar, author, subject, keywords, language. */
function writeInfo(pdf: PDFDocument, deck: Deck, title: string): void {
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setAuthor(deck.author)
  pdf.setSubject(deck.info)
  // One string, because pdf-lib joins keywords without commas.
  pdf.setKeywords([deck.keywords.join(', ')])
  pdf.setLanguage(deck.lang)
}

function check({ pages, tagged }: Pdf, expected: Printed[]): void {
  const faults = [
    ...tagged ? [] : ['the PDF has no tags, so screen readers cannot follow it'],
    ...pages.length === expected.length ? [] : [`the PDF has ${pages.length} pages instead of ${expected.length}`],
    ...expected.flatMap(({ no, title }, index) => {
      const page = pages[index]
      if (!page)
        return []
      const links = page.links.filter(link => /localhost|127\.0\.0\.1/.test(link))
      return [
        ...page.text ? [] : [`page ${index + 1} (slide ${no}) is blank`],
        ...page.text.includes(letters(title)) ? [] : [`page ${index + 1} lacks the title of slide ${no} (${title})`],
        ...links.map(link => `page ${index + 1} links to ${link}, which exists only on this machine`),
      ]
    }),
  ]
  if (faults.length)
    throw problemWith('The PDF was not kept', faults)
}
