import { axeFaults } from '../../engine/check/probes/axe.ts'
import { prepare, schemes } from '../../engine/check/probes/texts.ts'
import { deck, expect, expectReady, liveSlide, test, visit } from '../support/deck-test.ts'

/** A slide with clicks, a picture and a source line. */
const no = deck.slides.findIndex(({ id }) => id === 'partnership') + 1

for (const scheme of schemes) {
  test(`axe finds nothing wrong with the views and the controls, ${scheme}`, async ({ page }) => {
    test.setTimeout(180_000)
    await prepare(page, scheme)
    for (const [path, scope] of [
      ['print?print=true', '#print-content'],
      ['overview', '.overview-slide-block'],
      ['handout', '.handout'],
      [`presenter/${no}?clicks=1`, liveSlide(no)],
    ] as const) {
      await page.goto(`/${path}`)
      await expectReady(page, scope)
      expect.soft(await axeFaults(page), path).toEqual([])
    }
    await page.keyboard.press('?')
    await expect(page.locator('[data-keys]')).toBeVisible()
    expect.soft(await axeFaults(page), 'the keys').toEqual([])

    for (const [key, what] of [
      ['e', '[data-stage="record"]'],
      ['b', '[data-stage="black"]'],
      ['o', `.z-modal[aria-hidden="false"] [data-slidev-no="${deck.slides.length}"] h1`],
      ['g', '#slidev-goto-input:focus'],
    ] as const) {
      await visit(page, '', no)
      await page.keyboard.press(key)
      await expect(page.locator(what)).toBeAttached()
      if (key === 'g') {
        await page.keyboard.type('open')
        await expect(page.getByRole('option').first()).toBeVisible()
      }
      expect.soft(await axeFaults(page), `after ${key}`).toEqual([])
    }
  })
}
