import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { letters } from '../deck/text.ts'

export interface PdfPage {
  /** Text without spaces and case, see `letters`. */
  text: string
  /** Addresses of the external links. */
  links: string[]
  /** Whether screen readers get a structure for the page. */
  tagged: boolean
  /**
   * What each piece of marked content should say, by its number, where the file may say it badly: lines have no space
   * between them, and letters with an outline are drawn twice. One that stands apart from the piece before it begins with a space.
   */
  words: ReadonlyMap<string, string>
}

export interface Pdf { tagged: boolean, pages: PdfPage[] }

/** Reads from a PDF what an export has to prove and to mend. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  // A copy, because PDF.js empties the array it is given.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const pdf = await task.promise
  // PDF.js declares an object here but returns a map.
  const marks = await pdf.getMarkInfo() as unknown as Map<string, boolean> | null
  const pages: PdfPage[] = []
  for (let no = 1; no <= pdf.numPages; no++)
    pages.push(await readPage(await pdf.getPage(no)))
  await task.destroy()
  return { tagged: Boolean(marks?.get('Marked')) && pages.every(page => page.tagged), pages }
}

function wordsOf(items: Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items']): Map<string, string> {
  const texts = new Map<string, string>()
  const open: string[] = []
  let space = ''
  for (const item of items) {
    if (!('str' in item)) {
      item.type === 'endMarkedContent' ? open.pop() : open.push(item.id?.split('_mc')[1] ?? '')
      continue
    }
    const id = open.at(-1) ?? ''
    const text = item.str + (item.hasEOL ? '\n' : '')
    texts.set(id, (texts.get(id) ?? space) + text)
    if (text)
      space = /\s$/.test(text) ? ' ' : ''
  }
  return new Map([...texts].flatMap(([id, text]) => {
    const words = text.trim().split(/\s*\n/).map(once).reduce((before, line) => `${before}${/\w-$/.test(before) ? '' : ' '}${line}`)
    const apart = /^\s/.test(text)
    return id && words && (apart || words !== text) ? [[id, apart ? ` ${words}` : words] as const] : []
  }))
}

function once(line: string): string {
  const half = line.slice(0, line.length / 2)
  return half + half === line && /[a-z]/i.test(half) ? half : line
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const content = await page.getTextContent({ includeMarkedContent: true })
  const annotations = await page.getAnnotations() as { url?: string, unsafeUrl?: string }[]
  return {
    text: letters(content.items.map(item => 'str' in item ? item.str : '').join('')),
    links: annotations.map(note => note.url ?? note.unsafeUrl).filter(url => url !== undefined),
    tagged: Boolean(await page.getStructTree()),
    words: wordsOf(content.items),
  }
}
