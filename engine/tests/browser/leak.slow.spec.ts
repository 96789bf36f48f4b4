import { expect, slides, test } from '../support/index.ts'

test('a closed overview and a left presenter view are let go of', async ({ page }) => {
  await page.goto('/1')
  await expect(page.locator('#slide-content h1')).toHaveCount(slides.length)
  const cdp = await page.context().newCDPSession(page)
  const nodes = async (): Promise<number> => {
    await cdp.send('HeapProfiler.collectGarbage')
    return (await cdp.send('Memory.getDOMCounters')).nodes
  }
  async function lookAround(): Promise<void> {
    await page.keyboard.press('o')
    await expect(page.locator('.z-modal[aria-hidden="false"] h1')).toHaveCount(slides.length)
    await page.keyboard.press('o')
    await expect(page.locator('.z-modal[aria-hidden="false"]')).toHaveCount(0)
    await page.getByTitle('Presenter Mode', { exact: true }).dispatchEvent('click')
    await expect(page.locator('#slide-content h1')).toHaveCount(slides.length)
    await page.getByTitle('Play Mode', { exact: true }).dispatchEvent('click')
    await expect(page.locator('.slidev-presenter')).toHaveCount(0)
    await expect(page.locator('#slide-content h1')).toHaveCount(slides.length)
  }
  await lookAround()
  const before = await nodes()
  await lookAround()
  await lookAround()
  await expect.poll(async () => await nodes() - before).toBeLessThan(before * 0.05)
})
