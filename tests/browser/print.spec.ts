import { letters } from '../../engine/deck/text.ts'
import { readPdf } from '../../engine/export/read-pdf.ts'
import { deck, expect, expectReady, test } from '../support/deck-test.ts'

test.use({ viewport: { width: 1900, height: 1000 } })

// Two slides whose titles are seen: of the talk, and of the appendix.
for (const { no, id, title } of deck.slides.filter(({ id }) => ['ten-times', 'reports-1'].includes(id))) {
  test(`the browser’s own Print gives ${id}, on screen, whole, on one page`, async ({ page }) => {
    await page.goto(`/${no}?clicks=99`)
    await expectReady(page, `#slide-content [data-slidev-no="${no}"]`)
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }))
    expect(pages).toHaveLength(1)
    const shown = await page.locator(`#slide-content [data-slidev-no="${no}"] :is(h1, blockquote, .credit, .stage-text)`).allInnerTexts()
    for (const text of [title, ...shown])
      expect(pages[0]?.text).toContain(letters(text))
  })
}

test('/print gives each slide whole on a sheet of its own, whichever way the paper lies', async ({ page }) => {
  await page.goto('/print')
  await expectReady(page, '#print-content')
  for (const landscape of [true, false]) {
    const { pages } = await readPdf(await page.pdf({ format: 'A4', landscape, tagged: true }))
    expect(pages).toHaveLength(deck.slides.length)
    for (const [index, { title }] of deck.slides.entries())
      expect.soft(pages[index]?.text, `page ${index + 1}`).toContain(letters(title))
  }
})

test('the browser’s own Print of the overview cuts no slide and leaves none out', async ({ page }) => {
  await page.goto('/overview')
  await expectReady(page, '#app')
  for (const landscape of [true, false]) {
    const { pages } = await readPdf(await page.pdf({ format: 'A4', landscape, tagged: true }))
    const sheets = pages.map(({ text }) => text)
    // A title that the picture says is not drawn.
    for (const { id, title } of deck.slides.filter(({ frontmatter }) => !frontmatter.hiddenTitle && !frontmatter.titleAt))
      expect.soft(sheets.filter(text => text.includes(letters(title))).length, id).toBeGreaterThan(0)
  }
})
