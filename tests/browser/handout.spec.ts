import { readFile } from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import { exportHandout, firstWords } from '../../scripts/lib/handout.ts'
import { readPdf } from '../../scripts/lib/read-pdf.ts'
import { testDist } from '../../scripts/lib/test-decks.ts'
import { letters } from '../../scripts/lib/text.ts'
import { deck, expect, test } from '../support/deck-test.ts'

for (const [paper, width, height] of [['a4', 595, 842], ['letter', 612, 792]] as const) {
  test(`the handout on ${paper} has every slide with its notes and sources, a sheet for each`, async ({ baseURL }, info) => {
    test.setTimeout(120_000)
    expect(baseURL).toBeTruthy()
    const file = info.outputPath('handout.pdf')
    await exportHandout(testDist, file, deck, paper)
    const bytes = await readFile(file)

    const sizes = (await PDFDocument.load(bytes)).getPages().map(page => page.getSize())
    expect(sizes.filter(size => Math.abs(size.width - width) > 1 || Math.abs(size.height - height) > 1)).toEqual([])
    const { pages, tagged, title, outline } = await readPdf(bytes)
    expect(pages).toHaveLength(deck.slides.length)
    expect(tagged).toBe(true)
    expect(title).toContain(deck.title)
    expect(outline.length).toBeGreaterThan(deck.slides.length)
    deck.slides.forEach(({ no, title, notes }, index) => {
      const text = pages[index]?.text ?? ''
      expect(text, `sheet ${no} has its title`).toContain(letters(title))
      expect(firstWords(notes).length, `slide ${no} has words`).toBeGreaterThan(10)
      expect(text, `sheet ${no} has its notes`).toContain(firstWords(notes))
      expect(text, `sheet ${no} has no marker`).not.toContain('[click')
      expect(text, `sheet ${no} is numbered`).toContain(letters(`${no} of ${deck.slides.length}`))
      if (notes.includes('**If asked:**'))
        expect(text, `sheet ${no} has what may be asked`).toContain(letters('If asked:'))
    })
    expect(pages.filter(page => page.text.includes('sources')).length).toBeGreaterThan(30)
  })
}
