import { letters } from '../../engine/deck/text.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { expectReady, lastStep, walk } from '../support/ready.ts'

const count = deck.slides.length
const everySlide = deck.slides.map(slide => slide.no)

test('the right arrow plays the deck from the first to the last click', async ({ page }) => {
  const last = await lastStep(page, count)
  const visited = await walk(page, '', last, no => expect(page.locator(`[data-slidev-no="${no}"] h1`)).toBeVisible())
  expect(visited).toEqual(everySlide)
  await page.keyboard.press('ArrowLeft')
  await expect(page).not.toHaveURL(new RegExp(`/${last.no}(\\?clicks=${last.click})?$`))
})

test('the presenter view shows each slide, the next one and its notes', async ({ page }) => {
  const next = page.locator('.grid-section.next')
  const visited = await walk(page, 'presenter/', await lastStep(page, count), async (no) => {
    await expect(page.locator(`#slide-content [data-slidev-no="${no}"] h1`)).toBeVisible()
    await expect(page.locator('.slidev-note').first()).not.toHaveText('No notes.')
    const start = firstWords(deck.slides[no - 1]?.notes ?? '')
    expect(letters(await page.locator('.slidev-note').first().innerText())).toContain(start)
    await expect(next.locator('h1').or(next.getByText('End of the presentation'))).toBeVisible()
    if (await next.locator('h1').count())
      await expectReady(page, '.grid-section.next [data-slidev-no]')
  })
  expect(visited).toEqual(everySlide)
  await expect(next).toContainText('End of the presentation')
})

test('the key o opens an overview of every slide', async ({ page }) => {
  await page.goto('/1')
  await expectReady(page, '#slide-content [data-slidev-no="1"]')
  await page.keyboard.press('o')
  const slides = page.locator('.z-modal [data-slidev-no]')
  await expect(slides).toHaveCount(count)
  await expectReady(page, '.z-modal [data-slidev-no]')
  expect(await slides.locator('h1').count()).toBe(count)
  await page.keyboard.press('Escape')
  await expect(slides).toHaveCount(0)
})

test('the overview page lists every slide with its notes', async ({ page }) => {
  await page.goto('/overview')
  await expect(page.locator('.overview-slide-block')).toHaveCount(count)
  await expectReady(page, '.overview-slide-block [data-slidev-no]')
  expect(await page.locator('.overview-slide-block h1').count()).toBe(count)
  await expect(page.getByText('No notes.')).toHaveCount(0)
})

/** The first words of a note up to whatever is formatted or bound to data. */
function firstWords(note: string): string {
  return letters(note.replaceAll(/^\s*\[click(?::\d+)?\]/gm, '').split(/[[*_`<&]/)[0]?.slice(0, 40) ?? '')
}
