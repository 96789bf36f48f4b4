import type { PDFDocument } from 'pdf-lib'
import { PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { letters } from './text.ts'

/** Gives the bookmarks the spaces back that Chromium drops where a heading wraps. */
export function repairOutline(pdf: PDFDocument, headings: string[]): void {
  const byLetters = new Map(headings.map(heading => [letters(heading), heading]))
  function repair(item: PDFDict | undefined): void {
    for (; item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = item.lookup(PDFName.of('Title'))
      const text = title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : ''
      const heading = byLetters.get(letters(text))
      if (heading)
        item.set(PDFName.of('Title'), PDFHexString.fromText(heading))
      repair(item.lookupMaybe(PDFName.of('First'), PDFDict))
    }
  }
  repair(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict))
}
