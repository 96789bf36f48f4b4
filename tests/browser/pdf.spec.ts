import { readFile } from 'node:fs/promises'
import { testDist } from '../../engine/build/test-decks.ts'
import { letters } from '../../engine/deck/text.ts'
import { exportPdf } from '../../engine/export/pdf.ts'
import { readPdf } from '../../engine/export/read-pdf.ts'
import { deck, expect, test } from '../support/deck-test.ts'

test('the PDF has a page with its title for every slide, sharp and tagged', async () => {
  const file = test.info().outputPath('deck.pdf')
  const { pages: printed } = await exportPdf(testDist, file, deck)
  const pdf = await readPdf(await readFile(file))

  expect(pdf.pages).toHaveLength(deck.slides.length)
  expect(printed.map(page => page.no)).toEqual(deck.slides.map(slide => slide.no))
  pdf.pages.forEach(({ text, links, imageResolutions }, index) => {
    const title = printed[index]?.title ?? ''
    expect(title, `slide ${index + 1} has a title`).not.toBe('')
    expect(text, `page ${index + 1} shows its title`).toContain(letters(title))
    expect(text.length, `page ${index + 1} shows more than its title`).toBeGreaterThan(letters(title).length)
    expect(links.filter(link => /localhost|127\.0\.0\.1/.test(link)), `links of page ${index + 1}`).toEqual([])
    expect(imageResolutions.filter(ppi => ppi < 200), `blurred images of page ${index + 1}`).toEqual([])
  })
  expect(pdf.tagged, 'screen readers can follow it').toBe(true)
  expect(pdf).toMatchObject({ title: deck.title, lang: deck.lang })
  expect(pdf.outline, 'each slide has a bookmark').toEqual(expect.arrayContaining(printed.map(page => page.title)))
})
