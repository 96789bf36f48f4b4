import type { PDFDocument, PDFRef } from 'pdf-lib'
import { PDFHexString, PDFName } from 'pdf-lib'

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

  function write(entries: readonly Entry[], parent: PDFRef): { First?: PDFRef, Last?: PDFRef, Count: number } {
    const refs = entries.map(() => context.nextRef())
    entries.forEach(({ title, page, children }, i) => {
      const [ref, sheet] = [refs[i], sheets[page]]
      if (!ref || !sheet)
        throw new Error(`The bookmark "${title}" leads to page ${page + 1}, and the PDF has ${sheets.length}.`)
      context.assign(ref, context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: [sheet.ref, 'XYZ', 0, sheet.getHeight(), null],
        Prev: refs[i - 1],
        Next: refs[i + 1],
        ...children.length ? write(children, ref) : {},
      }))
    })
    return { First: refs[0], Last: refs.at(-1), Count: entries.reduce((sum, { children }) => sum + 1 + children.length, 0) }
  }

  const entries = outlineOf(pages)
  if (!entries.length)
    return
  const root = context.nextRef()
  context.assign(root, context.obj({ Type: 'Outlines', ...write(entries, root) }))
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
