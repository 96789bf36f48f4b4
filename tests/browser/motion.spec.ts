import { deck, expect, test } from '../support/deck-test.ts'
import { liveSlide, press, visit } from '../support/moves.ts'
import { lastStep, walk } from '../support/ready.ts'

// tests/browser/walk.spec.ts sees that nothing moves for those who ask for reduced motion.
test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('a slide fades out while the next one fades in, and ends out of sight', async ({ page }) => {
    await visit(page, '', 3)
    const fading = page.evaluate(() => new Promise<string[]>((resolve) => {
      (function look(): void {
        const targets = document.getAnimations().map(({ effect }) => ((effect as KeyframeEffect).target as Element).closest<HTMLElement>('.slidev-page'))
        const slides = new Set(targets.flatMap(slide => slide?.dataset.slidevNo ?? []))
        if (slides.size > 1)
          resolve([...slides])
        else
          requestAnimationFrame(look)
      })()
    }))
    await press(page, 'ArrowDown')
    expect((await fading).toSorted()).toEqual(['3', '4'])
    await expect(page.locator('#slideshow > :visible'), 'slides in sight').toHaveCount(1)
    await expect(page.locator('#slideshow > :visible')).toHaveAttribute('data-slidev-no', '4')
    await expect(page.locator(liveSlide(4))).toHaveCSS('opacity', '1')
  })

  test('of slides that change in a hurry, one is shown in the end', async ({ page }) => {
    await visit(page, '', 3)
    for (let no = 4; no < 8; no++) {
      await page.keyboard.press('ArrowDown')
      await page.waitForURL(`**/${no}`)
    }
    await expect(page.locator('#slideshow > :visible'), 'slides in sight').toHaveCount(1)
    await expect(page.locator('#slideshow > :visible')).toHaveAttribute('data-slidev-no', '7')
    await expect(page.locator(liveSlide(7))).toHaveCSS('opacity', '1')
  })

  test('the whole talk plays', async ({ page }) => {
    expect(await walk(page, '', await lastStep(page, deck.slides.length), async () => {})).toEqual(deck.slides.map(({ no }) => no))
  })
})
