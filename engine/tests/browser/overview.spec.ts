import type { Locator } from 'playwright/test'
import { expect, expectReady, liveSlide, noOf, position, press, slides, test, visit } from '../support/index.ts'

const modal = '.z-modal[aria-hidden="false"]'

test('the overview, drawn ahead, is not there until it is opened: for nobody’s eyes, ears, mouse or keys', async ({ page }) => {
  await visit(page, '', noOf('crossing'))
  // Drawn while the talk stands still.
  await expect(page.locator('.z-modal [data-slidev-no] h1')).toHaveCount(slides.length, { timeout: 15_000 })
  await expect(page.locator('.z-modal h1').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  expect(await page.evaluate(() => Boolean(document.elementFromPoint(640, 360)?.closest('#slide-content')))).toBe(true)
  await page.keyboard.press('Enter')
  await press(page, 'ArrowDown')
  expect(position(page).no).toBe(noOf('crossing') + 1)
})

test('the overview shows each slide at its last click, marks the current one and leads to another by key, number and mouse', async ({ page }) => {
  const no = noOf('crossing')
  const current = page.locator(`${modal} [aria-current]`)
  const slideIn = (id: Parameters<typeof noOf>[0]): Locator => page.locator(`${modal} [data-slidev-no="${noOf(id)}"]`)
  await page.goto(`/${no}?clicks=2`)
  await expectReady(page, liveSlide(no))
  const drawing = (slide: Locator): Promise<string> => slide.locator('.slidev-vclick-target').first().evaluate(it => it.parentElement!.innerHTML)
  const last = await drawing(page.locator(liveSlide(no)))
  await visit(page, '', no)
  await page.keyboard.press('o')
  await expect(page.locator(`${modal} h1`)).toHaveCount(slides.length)
  expect(await drawing(slideIn('crossing'))).toBe(last)
  await expect(current.locator('[data-slidev-no]')).toHaveAttribute('data-slidev-no', String(no))

  // In the scheme of the deck, also one that changes while it is open, and small enough to scroll.
  const ground = (): Promise<string> => slideIn('crossing').locator('.slidev-layout').evaluate(it => getComputedStyle(it).backgroundColor)
  const light = await ground()
  await page.keyboard.press('d')
  await expect.poll(ground).not.toBe(light)
  await page.keyboard.press('Escape')
  await expect(page.locator(modal)).toHaveCount(0)
  await page.setViewportSize({ width: 640, height: 300 })
  await page.keyboard.press('o')
  await expect.poll(ground).not.toBe(light)
  for (let to = no + 1; to <= slides.length; to++)
    await page.keyboard.press('ArrowRight')
  await expect(slideIn('remarks')).toBeInViewport()
  // A window that is resized keeps what is chosen, and shows it.
  await page.setViewportSize({ width: 1280, height: 300 })
  await page.setViewportSize({ width: 500, height: 300 })
  await expect(slideIn('remarks')).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect.poll(() => position(page).no).toBe(slides.length)
  await expect(page.locator(modal)).toHaveCount(0)

  await page.keyboard.press('o')
  await expect(current.locator('[data-slidev-no]')).toHaveAttribute('data-slidev-no', String(slides.length))
  await page.keyboard.press('2')
  await expect.poll(() => position(page).no).toBe(2)
  await page.keyboard.press('o')
  await page.locator(`${modal} [aria-current] > div`).first().click()
  await expect(page.locator(modal)).toHaveCount(0)
  expect(position(page).no).toBe(2)
})
