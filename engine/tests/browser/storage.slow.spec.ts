import type { BrowserContext, Page } from 'playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright'
import { launchOptions } from '../../cli/browser.ts'
import { expect, expectReady, liveSlide, noOf, position, press, test } from '../support/index.ts'

/** What Slidev and the deck keep under the name of this origin, which other decks use too. */
const slidevKeys = `
  color-schema scale wake-lock hide-cursor-idle presenter-cursor
  cursor-style presenter-font-size presenter-layout presenter-main-slide-mode presenter-notes-width
  presenter-notes-row-size viewer-css-filter drawing-brush drawing-enabled sync-directions
`.trim().split(/\s+/).map(name => `slidev-${name}`)
const keys = [...slidevKeys, 'The Ferry and the Bridge:talk', 'The Ferry and the Bridge:rehearsal', 'deck-scheme']
  .map(key => `The Ferry and the Bridge / ${key}`)

const start = { no: noOf('crossing'), clicks: 1 }

/** Plays a few moves from the middle of the talk in one view. */
async function play(page: Page, view: '' | 'presenter/'): Promise<void> {
  await page.goto(`/${view}${start.no}?clicks=${start.clicks}`)
  await expectReady(page, liveSlide(start.no))
  const slide = await page.locator('#slide-content').boundingBox()
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  expect(slide?.width, 'the slide fits the window').toBeLessThanOrEqual(width)
  expect(slide?.height).toBeLessThanOrEqual(height)
  expect(slide?.width, 'the slide is not tiny').toBeGreaterThan(width / 3)
  if (view) {
    const notes = await page.locator('.grid-section.note').boundingBox()
    expect(notes?.width, 'the notes have room').toBeGreaterThanOrEqual(240)
    expect(notes?.width, 'the notes leave room').toBeLessThan(width * 0.7)
  }
  await press(page, 'ArrowDown')
  expect(position(page)).toEqual({ no: start.no + 1, click: 0 })
  for (const dark of [true, false]) {
    await page.keyboard.press('d')
    await expect(page.locator('html')).toHaveClass(dark ? /dark/ : /light/)
  }
  await page.keyboard.press('b')
  await expect(page.locator('[data-stage="black"]').first()).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.locator('[data-stage]')).toHaveCount(0)
  await press(page, '3')
  await press(page, 'r')
  expect(position(page).no).toBe(start.no + 1)
  await expectReady(page, liveSlide(start.no + 1))
}

function fillStorage(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
}

/** An old browser, or a host without https. */
function takeAway(): void {
  Reflect.deleteProperty(window, 'BroadcastChannel')
  for (const name of ['locks', 'wakeLock', 'serviceWorker'])
    Reflect.deleteProperty(Navigator.prototype, name)
}

const values = ['{"a":', '{"timer":{"status":"running","startedAt":1e300},"stage":"x"}', 'null', '-1', '99999']
/** The first two stand for all of them in a short run. */
const malformed = process.env.TEST_ALL ? values : values.slice(0, 2)

for (const [name, view] of [['the play view', ''], ['the presenter view', 'presenter/']] as const) {
  test(`${name} plays where storage is full`, async ({ page, faults }) => {
    await page.addInitScript(fillStorage)
    await play(page, view)
    // Slidev's own settings say so to the console, and to nobody else.
    faults.consoleErrors = faults.consoleErrors.filter(fault => !fault.startsWith('QuotaExceededError'))
  })

  test(`${name} plays without channels, locks and service workers`, async ({ page }) => {
    await page.addInitScript(takeAway)
    await play(page, view)
  })

  for (const value of malformed) {
    test(`${name} plays where storage holds ${value}`, async ({ page, faults }) => {
      await page.addInitScript(([keys, value]) => keys.forEach(key => localStorage.setItem(key, value)), [keys, value] as const)
      await play(page, view)
      // VueUse says in the console what it could not read, and takes the default.
      faults.consoleErrors = faults.consoleErrors.filter(fault => !fault.startsWith('SyntaxError'))
    })
  }
}

test('a browser that blocks all cookies, and so every storage and lock, plays the talk', async ({ baseURL }) => {
  const profile = test.info().outputPath('profile')
  let context: BrowserContext | undefined
  try {
    context = await chromium.launchPersistentContext(profile, { ...await launchOptions(), baseURL, reducedMotion: 'reduce' })
    await context.close()
    await writeFile(join(profile, 'Default/Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }))
    context = await chromium.launchPersistentContext(
      profile,
      { ...await launchOptions(), baseURL, viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' },
    )
    const page = context.pages()[0] ?? await context.newPage()
    const errors: string[] = []
    page.on('pageerror', error => errors.push(String(error)))
    await page.goto('/figures.json')
    await expect(page.evaluate(() => localStorage.length), 'the browser blocks storage').rejects.toThrow('SecurityError')
    await play(page, '')
    await play(page, 'presenter/')
    expect(errors).toEqual([])
  }
  finally {
    await context?.close()
  }
})
