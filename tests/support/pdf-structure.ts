import type { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface StructNode { role?: string, alt?: string, id?: string, children?: StructNode[] }
interface OutlineItem { title: string, dest: unknown[], items: OutlineItem[] }
interface Annotation { subtype: string, dest?: string, url?: string, contentsObj?: { str: string } }

export interface Bookmark { title: string, page: number, below: Bookmark[] }

export interface PageStructure {
  /** Roles of the elements in reading order. */
  roles: string[]
  /** Descriptions of its figures, one without as an empty string. */
  figures: string[]
  /** Links to other pages: the words a reader hears, and the page they lead to. */
  links: { words: string, page: number | undefined }[]
  /** The words a reader hears, block by block: what the tags say, or else the letters that are drawn, with no space added. */
  heard: string
  bitmaps: number
  /** The first colour that fills anything, which is the paper's, as `#rrggbb`. */
  paper: string
}

export interface PdfStructure {
  info: Record<string, unknown>
  /** Whether the window shows the title instead of the file's name. */
  showsTitle: boolean
  outline: Bookmark[]
  pages: PageStructure[]
}

/** Reads what assistive technology and a reader's side bar get from a PDF. */
export async function readStructure(bytes: Buffer): Promise<PdfStructure> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const pdf = await task.promise
  const pageOf = async (dest: unknown): Promise<number | undefined> => {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest as unknown[] | null
    return place ? await pdf.getPageIndex(place[0] as never) + 1 : undefined
  }
  const bookmarks = (items: OutlineItem[]): Promise<Bookmark[]> =>
    Promise.all(items.map(async ({ title, dest, items }) => ({ title, page: await pageOf(dest) ?? 0, below: await bookmarks(items) })))

  const pages: PageStructure[] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const page = await pdf.getPage(no)
    const tree = await page.getStructTree() as StructNode
    const nodes = flat(tree)
    const annotations = await page.getAnnotations() as Annotation[]
    const { fnArray, argsArray } = await page.getOperatorList()
    pages.push({
      roles: nodes.map(node => node.role ?? '').filter(Boolean),
      figures: nodes.filter(node => node.role === 'Figure').map(node => node.alt ?? ''),
      links: await Promise.all(annotations.filter(
        note => note.subtype === 'Link' && note.dest,
      ).map(async note => ({ words: note.contentsObj?.str ?? '', page: await pageOf(note.dest) }))),
      heard: wordsOf(tree, lettersOf(fnArray, argsArray)),
      bitmaps: fnArray.filter(
        (operator: number) => [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject].includes(operator),
      ).length,
      paper: String(argsArray[fnArray.indexOf(OPS.setFillRGBColor)]?.[0]),
    })
  }
  const structure: PdfStructure = {
    info: (await pdf.getMetadata()).info as Record<string, unknown>,
    showsTitle: Boolean((await pdf.getViewerPreferences() as unknown as Map<string, boolean> | null)?.get('DisplayDocTitle')),
    outline: await bookmarks(await pdf.getOutline() as OutlineItem[]),
    pages,
  }
  await task.destroy()
  return structure
}

/** The letters of each piece of marked content, by its number. */
function lettersOf(operators: readonly number[], args: readonly unknown[][]): Map<string, string> {
  const found = new Map<string, string>()
  const open: string[] = []
  operators.forEach((operator, i) => {
    const [first, second] = args[i] ?? []
    const id = open.at(-1)
    if (operator === OPS.beginMarkedContentProps || operator === OPS.beginMarkedContent)
      open.push(String(second ?? ''))
    else if (operator === OPS.endMarkedContent)
      open.pop()
    else if (operator === OPS.showText && id)
      found.set(id, (found.get(id) ?? '') + (first as { unicode?: string }[]).map(({ unicode = '' }) => unicode).join(''))
  })
  return found
}

function wordsOf({ role, alt, id, children = [] }: StructNode, letters: ReadonlyMap<string, string>): string {
  // A picture is heard by its description.
  if (role === 'Figure')
    return '\n'
  const words = alt || (id ? letters.get(id.split('_mc')[1] ?? '') ?? '' : children.map(child => wordsOf(child, letters)).join(''))
  return !role || ['NonStruct', 'Span', 'Strong', 'Em', 'Link'].includes(role) ? words : `\n${words}\n`
}

function flat(node: StructNode): StructNode[] {
  return [node, ...(node.children ?? []).flatMap(flat)]
}

/** Everything that draws the pages, byte for byte: instructions, fonts and forms, by object. */
export async function drawings(bytes: Buffer): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes)
  return pdf.context.enumerateIndirectObjects().flatMap(([ref, object]) => object instanceof PDFRawStream
    ? [`${String(ref)} ${createHash('sha256').update(object.contents).digest('hex')}`]
    : [])
}

/** Fonts that are not in the file, or in it whole or as drawings: all others are letters on any machine, at the least size. */
export async function looseFonts(bytes: Buffer): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes)
  const fonts = pdf.context.enumerateIndirectObjects().map(([, object]) => object).filter(
    (object): object is PDFDict => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font'),
  )
  return fonts.filter((font) => {
    const kind = font.lookup(PDFName.of('Subtype'), PDFName).decodeText()
    // A Type 0 font is described by its descendant; Type 3, drawings without a name, is what a typeface with axes becomes.
    if (kind === 'Type0')
      return false
    const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some(name => descriptor?.has(PDFName.of(name)))
    return !embedded || !/^[A-Z]{6}\+/.test(font.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? '')
  }).map(font => font.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? 'drawings')
}
