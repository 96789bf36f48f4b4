import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { getDocument, OPS, Util, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { letters } from '../deck/text.ts'

export interface PdfPage {
  /** Text without spaces and case, see `letters`. */
  text: string
  /** Addresses of the external links. */
  links: string[]
  /** Whether screen readers get a structure for the page. */
  tagged: boolean
  /** Resolution of each bitmap as drawn, in pixels per inch. */
  imageResolutions: number[]
}

export interface Pdf {
  title: string
  lang: string
  tagged: boolean
  /** Titles of the bookmarks, all levels. */
  outline: string[]
  pages: PdfPage[]
}

/** Reads from a PDF what the checks of an export need. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  // A copy, because PDF.js empties the array it is given.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const pdf = await task.promise
  const info = (await pdf.getMetadata()).info as { Title?: string, Language?: string }
  // PDF.js declares an object here but returns a map.
  const marks = await pdf.getMarkInfo() as unknown as Map<string, boolean> | null
  const outline = await pdf.getOutline() as OutlineItem[] | null
  const pages: PdfPage[] = []
  for (let no = 1; no <= pdf.numPages; no++)
    pages.push(await readPage(await pdf.getPage(no)))
  await task.destroy()
  return {
    title: info.Title ?? '',
    lang: info.Language ?? '',
    tagged: Boolean(marks?.get('Marked')) && pages.every(page => page.tagged),
    outline: titles(outline ?? []),
    pages,
  }
}

/**
 * What each piece of marked content should say, by page and number, where the file may say it badly: lines have no space
 * between them, and letters with an outline are drawn twice. One that stands apart from the piece before it begins with a space.
 */
export async function readWords(bytes: Uint8Array): Promise<Map<string, string>[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const pdf = await task.promise
  const pages: Map<string, string>[] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const { items } = await (await pdf.getPage(no)).getTextContent({ includeMarkedContent: true })
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
    pages.push(new Map([...texts].flatMap(([id, text]) => {
      const words = text.trim().split(/\s*\n/).map(once).reduce((before, line) => `${before}${/\w-$/.test(before) ? '' : ' '}${line}`)
      const apart = /^\s/.test(text)
      return id && words && (apart || words !== text) ? [[id, apart ? ` ${words}` : words] as const] : []
    })))
  }
  await task.destroy()
  return pages
}

function once(line: string): string {
  const half = line.slice(0, line.length / 2)
  return half + half === line && /[a-z]/i.test(half) ? half : line
}

interface OutlineItem { title: string, items: OutlineItem[] }

function titles(items: OutlineItem[]): string[] {
  return items.flatMap(item => [item.title, ...titles(item.items)])
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const content = await page.getTextContent()
  const annotations = await page.getAnnotations() as { url?: string, unsafeUrl?: string }[]
  return {
    text: letters(content.items.map(item => 'str' in item ? item.str : '').join('')),
    links: annotations.map(note => note.url ?? note.unsafeUrl).filter(url => url !== undefined),
    tagged: Boolean(await page.getStructTree()),
    imageResolutions: await imageResolutions(page),
  }
}

type Matrix = [number, number, number, number, number, number]

/** Follows the page's drawing operators: an image fills the unit square of the current matrix. */
async function imageResolutions(page: PDFPageProxy): Promise<number[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const found: number[] = []
  const stack: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  const apply = (by: Matrix): unknown => matrix = Util.transform(matrix, by) as Matrix
  const draw = (width: number, height: number): unknown => found.push(Math.min(
    width / Math.hypot(matrix[0], matrix[1]),
    height / Math.hypot(matrix[2], matrix[3]),
  ) * 72)
  fnArray.forEach((operator: number, index: number) => {
    const args = argsArray[index]
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin)
      stack.push(matrix)
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
      matrix = stack.pop() ?? matrix
    if (operator === OPS.transform)
      apply(args)
    if (operator === OPS.paintFormXObjectBegin && args[0])
      apply(args[0])
    if (operator === OPS.paintImageXObject)
      draw(args[1], args[2])
    if (operator === OPS.paintInlineImageXObject || operator === OPS.paintImageMaskXObject)
      draw(args[0].width, args[0].height)
  })
  return found
}
