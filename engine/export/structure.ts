import type { PDFDocument, PDFObject } from 'pdf-lib'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib'

const key = (name: string): PDFName => PDFName.of(name)
/** Elements that stand in a line. */
const inline = new Set(['NonStruct', 'Span', 'Strong', 'Em', 'Link'])
const roleOf = (node: PDFDict): string => node.lookupMaybe(key('S'), PDFName)?.decodeText() ?? ''

/**
 * Mends what Chromium's tags leave out. A `<figure>` becomes a figure without a description, whether it
 * holds a picture or a quotation: it is a group. Headings of tables do not say what they head. Links
 * have no words of their own where the words are for screen readers only. Words run together where a line ends.
 * @param titles the title of each slide, by its number
 * @param words what pieces of each page should say, see `readPdf`
 */
export function repairStructure(
  pdf: PDFDocument,
  titles: ReadonlyMap<string, string>,
  words: readonly ReadonlyMap<string, string>[],
): void {
  const root = pdf.catalog.lookupMaybe(key('StructTreeRoot'), PDFDict)
  if (root) {
    const wordsByPage = new Map(pdf.getPages().map(({ ref }, i) => [ref, words[i]] as const))
    // What begins a block needs no space before it.
    let begins = true
    eachElement(pdf, root.get(key('K')), (node) => {
      begins ||= !inline.has(roleOf(node))
      if (roleOf(node) === 'Figure' && !node.has(key('Alt')))
        node.set(key('S'), key('Div'))
      if (roleOf(node) === 'TR')
        setScopes(pdf, node)
      const [page, content] = [node.get(key('Pg')), node.lookup(key('K'))]
      const [only] = content instanceof PDFArray && content.size() === 1 ? content.asArray() : [content]
      const text = page instanceof PDFRef && only instanceof PDFNumber && wordsByPage.get(page)?.get(String(only.asNumber()))
      if (text)
        node.set(key('ActualText'), PDFHexString.fromText(begins ? text.trimStart() : text))
      begins &&= !(only instanceof PDFNumber)
    })
  }
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()
    for (let i = 0; i < (annotations?.size() ?? 0); i++) {
      const link = annotations?.lookup(i, PDFDict)
      const words = link && wordsOf(link, titles)
      if (words)
        link.set(key('Contents'), PDFHexString.fromText(words))
    }
  }
}

function eachElement(pdf: PDFDocument, node: PDFObject | undefined, visit: (element: PDFDict) => void): void {
  const value = node instanceof PDFRef ? pdf.context.lookup(node) : node
  if (value instanceof PDFArray) {
    value.asArray().forEach(item => eachElement(pdf, item, visit))
  }
  else if (value instanceof PDFDict && value.has(key('S'))) {
    visit(value)
    eachElement(pdf, value.get(key('K')), visit)
  }
}

/** In a row of headings each heads its column; a single one heads its row. */
function setScopes(pdf: PDFDocument, row: PDFDict): void {
  const cells: PDFDict[] = []
  eachElement(pdf, row.get(key('K')), element => ['TH', 'TD'].includes(roleOf(element)) && cells.push(element))
  const scope = cells.every(cell => roleOf(cell) === 'TH') ? 'Column' : 'Row'
  for (const cell of cells.filter(cell => roleOf(cell) === 'TH'))
    cell.set(key('A'), pdf.context.obj({ O: 'Table', Scope: scope }))
}

function wordsOf(link: PDFDict, titles: ReadonlyMap<string, string>): string | undefined {
  const target = link.lookup(key('Dest'))
  if (target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString) {
    const no = target.decodeText()
    return `Slide ${no}: ${titles.get(no)}`
  }
  const address = link.lookupMaybe(key('A'), PDFDict)?.lookup(key('URI'))
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : undefined
}
