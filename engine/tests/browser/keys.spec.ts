import type { Page } from 'playwright/test'
import process from 'node:process'
import { expect, expectReady, liveSlide, noOf, position, slides, test, visit } from '../support/index.ts'

/** Another walk: `KEYS_SEED=7 npm test -- --browser -g "random keys"`. */
const seed = Number(process.env.KEYS_SEED ?? 20231117)
const presses = process.env.TEST_ALL ? 1000 : 150

const keys = [
  ...'ArrowRight ArrowLeft ArrowUp ArrowDown PageDown PageUp Space Shift+Space Shift+ArrowRight Home End'.split(' '),
  ...'Enter Escape Tab Shift+Tab Backspace Delete'.split(' '),
  // Not f: a browser without a screen refuses to fill it.
  ...'1230459abcdegjoprstxz.?/-#',
]

type Act = { key: string } | { x: number, y: number }

/** Numbers from 0 up to 1 that the same seed repeats (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Keys, and every eighth time a click somewhere on the slide. */
function sequence(seed: number, length: number): Act[] {
  const next = random(seed)
  return Array.from({ length }, () => next() < 0.125
    ? { x: Math.floor(next() * 1280), y: Math.floor(next() * 720) }
    : { key: keys[Math.floor(next() * keys.length)] ?? 'Tab' })
}

const perform = (page: Page, act: Act): Promise<void> => 'key' in act ? page.keyboard.press(act.key) : page.mouse.click(act.x, act.y)
const tell = (act: Act): string => 'key' in act ? act.key : `click ${act.x},${act.y}`

/** Ends whatever is open over the slide, as a speaker would. */
async function backToSlide(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Escape')
    for (const open of ['[data-stage]', '[data-keys]']) {
      if (await page.locator(open).count())
        await page.keyboard.press('Escape')
    }
    if (await page.locator('.z-modal[aria-hidden="false"]').count())
      await page.keyboard.press('Escape')
    await expect(page.locator('[data-stage], [data-keys], .z-modal[aria-hidden="false"]')).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 10_000 })
  // The presenter view may have been set to mirror another screen.
  const slides = page.getByRole('button', { name: 'Slides', exact: true })
  if (await slides.getAttribute('aria-pressed', { timeout: 500 }).catch(() => 'true') === 'false')
    await slides.click()
}

for (const [name, view] of [['the play view', ''], ['the presenter view', 'presenter/']] as const) {
  test(`random keys and clicks leave ${name} in order`, async ({ page, faults }) => {
    test.setTimeout(600_000)
    const acts = sequence(seed + view.length, presses)
    const done: string[] = []
    await visit(page, view, 1)
    try {
      for (const [index, act] of acts.entries()) {
        done.push(tell(act))
        await perform(page, act)
        const { no, click } = position(page)
        expect(
          no >= 1 && no <= slides.length && click >= 0 && Number.isInteger(click),
          `page and click are valid in ${page.url()}`,
        ).toBe(true)
        expect([faults.pageErrors, faults.consoleErrors, faults.vueWarnings].flat()).toEqual([])
        if (index % 50 < 49)
          continue
        // No dead end: from wherever this is, the next slide can be reached and shows itself.
        await expect(async () => {
          await backToSlide(page)
          await page.mouse.move(640, 300)
          await page.keyboard.press('g')
          await expect(page.locator('#slidev-goto-input')).toBeFocused()
          await page.keyboard.type(String(2 + (index % 6)))
          await page.keyboard.press('Enter')
          await expect.poll(() => position(page).no, { timeout: 3000 }).toBe(2 + (index % 6))
        }).toPass({ timeout: 20_000 })
        await expectReady(page, liveSlide(2 + (index % 6)))
      }
    }
    catch (error) {
      throw new Error(`KEYS_SEED=${seed}, ${name}, after ${done.length} of ${presses}: ${done.join(' ')}`, { cause: error })
    }
  })
}

test('keys held with Ctrl, Alt, Meta or AltGr are the browser’s', async ({ page }) => {
  await visit(page, '', noOf('crossing'))
  const before = page.url()
  // AltGr is sent as Ctrl and Alt.
  for (const held of ['Control', 'Alt', 'Meta', 'Control+Alt']) {
    for (const key of ['b', 'e', 'd', 'g', 'o', '2', 'ArrowRight', 'PageDown', 'Space'])
      await page.keyboard.press(`${held}+${key}`)
  }
  await expect(page.locator('[data-stage], #slidev-goto-input:focus, .z-modal[aria-hidden="false"]')).toHaveCount(0)
  await expect(page.locator('html')).not.toHaveClass(/dark/)
  expect(page.url()).toBe(before)
})

test('letters of another alphabet work by their place on the keyboard', async ({ page }) => {
  await visit(page, '', noOf('crossing'))
  const type = (key: string, code: string): Promise<void> => page.evaluate(([key, code]) => {
    for (const type of ['keydown', 'keyup'])
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(type, { key, code, bubbles: true, cancelable: true }))
  }, [key, code] as const)
  await type('и', 'KeyB')
  await expect(page.locator('[data-stage="black"]').first()).toBeVisible()
  await type('и', 'KeyB')
  await expect(page.locator('[data-stage]')).toHaveCount(0)
  await type('в', 'KeyD')
  await expect(page.locator('html')).toHaveClass(/dark/)
})

test('stray keys do nothing', async ({ page }) => {
  await page.goto(`/${noOf('crossing')}?clicks=1`)
  await expectReady(page, liveSlide(noOf('crossing')))
  const before = page.url()
  for (const key of [...'chijklmnpqstuvwxyz049#+', 'Escape', 'Enter', 'Insert', 'F2', 'Home', 'End', 'Control', 'Shift'])
    await page.keyboard.press(key)
  expect(page.url()).toBe(before)
  await expect(page.locator('[data-stage]')).toHaveCount(0)
})

test('a key that is held is one click, in both directions', async ({ page }) => {
  const no = noOf('crossing')
  await page.clock.install()
  await page.goto(`/${no}`)
  await expect(page.locator(`${liveSlide(no)} h1`)).toBeVisible()
  for (const [key, click] of [['ArrowRight', 1], ['PageDown', 2], ['ArrowLeft', 1]] as const) {
    await page.keyboard.down(key)
    await page.clock.runFor(5000)
    await page.keyboard.up(key)
    await expect.poll(() => position(page), key).toEqual({ no, click })
  }
})
