import { openSlide } from '../../engine/export/photos.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { layoutFaults } from '../support/layout.ts'

const screens = [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }, { width: 1024, height: 768 }]

for (const { no, title } of deck.slides) {
  test(`slide ${no} is complete and fits every screen: ${title}`, async ({ page }) => {
    await openSlide(page, '/', no)
    const slide = page.locator(`[data-slidev-no="${no}"]`)

    await expect(slide.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(slide.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(slide.getByRole('heading', { level: 1 })).toHaveText(/\S/)
    await expect(slide.locator('[data-source-line]')).toBeVisible()
    await expect(slide.locator('[data-act-rail]')).toBeVisible()
    await expect(slide).not.toContainText('An error occurred on this slide')
    await expect(slide).not.toContainText(/\[\[|undefined|NaN/)

    for (const screen of screens) {
      await page.setViewportSize(screen)
      await expect(async () => expect(await layoutFaults(page, no), `${screen.width} x ${screen.height}`).toEqual([])).toPass({ timeout: 2000 })
    }
  })
}
