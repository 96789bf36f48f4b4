import type { PDFDocument, PDFRef } from 'pdf-lib'
import { PDFHexString, PDFName, PDFNull, PDFNumber } from 'pdf-lib'

export interface OutlineSlide {
  no: number
  title: string
  /** The act or part that the slide belongs to; one without stays in that of the slide before it. */
  section: string
}

interface Entry { title: string, page: number, children: Entry[] }

/** Writes the bookmarks of a PDF: the acts and parts, and below each its slides by title. */
export function writeOutline(pdf: PDFDocument, pages: readonly OutlineSlide[]): void {
  const { context, catalog } = pdf
  const sheets = pdf.getPages()

  function write(entries: readonly Entry[], parent: PDFRef): { first: PDFRef, last: PDFRef } | undefined {
    const refs = entries.map(() => context.nextRef())
    entries.forEach(({ title, page, children }, i) => {
      const [ref, sheet] = [refs[i], sheets[page]]
      if (!ref || !sheet)
        throw new Error(`The bookmark "${title}" leads to page ${page + 1}, and the PDF has ${sheets.length}.`)
      const { height } = sheet.getSize()
      const below = write(children, ref)
      const item = context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: [sheet.ref, PDFName.of('XYZ'), PDFNumber.of(0), PDFNumber.of(height), PDFNull],
      })
      const [previous, next] = [refs[i - 1], refs[i + 1]]
      if (previous)
        item.set(PDFName.of('Prev'), previous)
      if (next)
        item.set(PDFName.of('Next'), next)
      if (below) {
        item.set(PDFName.of('First'), below.first)
        item.set(PDFName.of('Last'), below.last)
        item.set(PDFName.of('Count'), PDFNumber.of(children.length))
      }
      context.assign(ref, item)
    })
    const [first, last] = [refs[0], refs.at(-1)]
    return first && last && { first, last }
  }

  const root = context.nextRef()
  const entries = outlineOf(pages)
  const ends = write(entries, root)
  if (!ends)
    return
  const open = entries.reduce((sum, { children }) => sum + 1 + children.length, 0)
  context.assign(root, context.obj({ Type: 'Outlines', First: ends.first, Last: ends.last, Count: PDFNumber.of(open) }))
  catalog.set(PDFName.of('Outlines'), root)
}

/** Consecutive slides of one section below its name; the clicks of a slide share its first page, and its last one has the whole title. */
function outlineOf(pages: readonly OutlineSlide[]): Entry[] {
  const entries: Entry[] = []
  let section = ''
  pages.forEach((slide, page) => {
    if (slide.no === pages[page - 1]?.no)
      return
    const title = pages.findLast(({ no }) => no === slide.no)?.title ?? slide.title
    const entry: Entry = { title, page, children: [] }
    if (slide.section && slide.section !== section)
      entries.push({ title: slide.section, page, children: [] })
    section = slide.section || section;
    (section ? entries.at(-1)?.children ?? entries : entries).push(entry)
  })
  return entries
}
