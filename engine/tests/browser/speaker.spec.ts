import type { Page } from 'playwright/test'
import { readFile } from 'node:fs/promises'
import { keys } from '../../speaker/keys.ts'
import { expect, expectReady, move, noOf, openWindows, position, press, slides, speakerThings, test, visit } from '../support/index.ts'

/** Opens the presenter view of a slide with a clock that only the test moves. */
async function openPresenter(page: Page, no: number): Promise<void> {
  await page.clock.install({ time: new Date('2026-11-22T09:00:00Z') })
  await page.goto(`/presenter/${no}`)
  await shown(page, no)
  // What the speaker sees comes after the slide, and while the clock stands nothing comes.
  for (const part of ['[data-pace] .plan', '[data-rehearse]'])
    await expect(page.locator(part)).toBeVisible()
  await page.clock.pauseAt(new Date('2026-11-22T09:30:00Z'))
}

async function shown(page: Page, no: number): Promise<void> {
  await expect(page.locator(`#slide-content [data-slidev-no="${no}"] h1`)).toBeVisible()
}

/** Slidev's timer has no key and no name: its start and pause is the upper of two pictures. */
function toggleTimer(page: Page): Promise<void> {
  return page.locator('.grid-section.bottom .i-carbon\\:play, .grid-section.bottom .i-carbon\\:pause').dispatchEvent('click')
}

/** When the plan enters and leaves the slide, in seconds. */
async function planOf(page: Page): Promise<{ from: number, until: number }> {
  const text = await page.locator('[data-pace] .plan').innerText()
  const [from = 0, until = 0] = Array.from(text.matchAll(/(\d+):(\d+)/g), ([, m, s]) => Number(m) * 60 + Number(s))
  return { from, until }
}

test('the pace line knows early, on time, late, paused and jumped, and survives a reload', async ({ page }) => {
  const pace = page.locator('[data-pace]')
  await openPresenter(page, 2)
  const { from, until } = await planOf(page)
  expect(until).toBeGreaterThan(from)
  await expect(pace).toContainText('timer off')

  await toggleTimer(page)
  const looks = new Set<string>()
  for (const [seconds, verdict] of [[from - 5, '0:05 ahead'], [6, 'on time'], [until - from + 9, '0:10 behind']] as const) {
    await page.clock.runFor(seconds * 1000)
    await expect(pace).toContainText(verdict)
    looks.add(await pace.locator('strong').evaluate((it) => {
      const { clipPath, height } = getComputedStyle(it, '::before')
      return `${clipPath} ${height}`
    }))
  }
  expect(looks.size, 'verdicts differ by more than their colour').toBe(3)

  await toggleTimer(page)
  await page.clock.runFor(60_000)
  await expect(pace, 'a pause does not count').toContainText('0:10 behind')
  await toggleTimer(page)
  await page.clock.runFor(1000)
  await expect(pace, 'and goes on').toContainText('0:11 behind')

  let plan = { from, until }
  for (const [key, edge] of [['2', 'from'], ['1', 'until'], ['2', 'from']] as const) {
    await page.keyboard.press(key)
    await page.clock.runFor(100)
    await expect(async () => {
      plan = await planOf(page)
      await expect(pace).toHaveAttribute('data-drift', String(until + 11 - plan[edge]), { timeout: 500 })
    }, `after the jump by ${key}`).toPass()
  }

  await page.clock.resume()
  await page.reload()
  await expect(pace, 'after a reload').toHaveAttribute('data-drift', /^-\d+$/)
  const drift = Number(await pace.getAttribute('data-drift'))
  expect(Math.abs(drift - (until + 12 - plan.from))).toBeLessThanOrEqual(15)
})

for (const [name, hours] of [['back', -1], ['on', 1]] as const) {
  test(`a clock set ${name} an hour changes neither the pace nor the rehearsal`, async ({ page }) => {
    const pace = page.locator('[data-pace]')
    await openPresenter(page, 2)
    await toggleTimer(page)
    await page.locator('[data-rehearse]').click()
    await page.clock.runFor(40_000)
    const before = Number(await pace.getAttribute('data-drift'))
    const now = await page.evaluate(() => Date.now())
    await page.clock.setSystemTime(now + hours * 3_600_000)
    await page.clock.runFor(10_000)
    await expect(pace).toHaveAttribute('data-drift', /^-?\d+$/)
    const { from, until } = await planOf(page)
    const expected = (elapsed: number): number => elapsed < from ? elapsed - from : Math.max(0, elapsed - until)
    expect(Math.abs(before - expected(40))).toBeLessThanOrEqual(1)
    expect(Math.abs(Number(await pace.getAttribute('data-drift')) - expected(50))).toBeLessThanOrEqual(1)
    await page.locator('[data-rehearse]').click()
    await expect(page.locator('[data-rehearsal] tbody tr').filter({ hasText: 'The town pledged $13M+ to one ferry' }).first())
      .toContainText(/0:(?:49|50|51)/)
  })
}

test('a rehearsal survives a reload, compares plan and actual, and is saved as a file', async ({ page }) => {
  await openPresenter(page, 1)
  await page.locator('[data-rehearse]').click()
  await page.clock.runFor(20_000)
  await page.keyboard.press('ArrowDown')
  await page.clock.runFor(1000)
  await shown(page, 2)
  await page.clock.runFor(90_000)
  await page.keyboard.press('ArrowUp')
  await page.clock.runFor(10_000)
  await page.keyboard.press('ArrowDown')
  await page.clock.runFor(1000)
  await page.clock.resume()
  await page.reload()
  await shown(page, 2)
  await expect(page.locator('[data-rehearse]')).toHaveText('End rehearsal')
  await page.locator('[data-rehearse]').click()

  const rows = page.locator('[data-rehearsal] tbody tr')
  await expect(rows, 'the slides of the plan').toHaveCount(6)
  await expect(rows.nth(0), 'seen twice').toContainText(/0:3\d/)
  await expect(rows.nth(1), 'too long on the second slide').toHaveClass(/over/)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { no: number, planned: number, actual: number }[]
  expect(saved[1]?.actual).toBeGreaterThanOrEqual(90)
  expect(saved.reduce((sum, row) => sum + row.planned, 0), 'the plan of the whole talk').toBe(160)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.locator('[data-rehearsal]')).toHaveCount(0)
})

test('a clicker works in both windows', async ({ context }) => {
  const windows = await openWindows(context)
  for (const by of [windows.presenter, windows.audience]) {
    const start = position(by)
    const next = await move(windows, 'PageDown', by)
    expect(next).not.toEqual(start)
    for (const [forwards, back] of [['PageDown', 'PageUp'], ['ArrowRight', 'ArrowLeft'], ['ArrowDown', 'ArrowUp']] as const) {
      await move(windows, forwards, by)
      await move(windows, back, by)
    }
    for (const key of ['b', '.']) {
      await by.keyboard.press(key)
      await expect(windows.audience.locator('[data-stage="black"]')).toBeVisible()
      await by.keyboard.press('PageDown')
      await expect(windows.audience.locator('[data-stage="black"]')).toHaveCount(0)
    }
  }
})

test('? lists the keys to the speaker alone', async ({ context }) => {
  const { presenter, audience } = await openWindows(context)
  for (const page of [presenter, audience])
    await page.keyboard.press('?')
  const list = presenter.locator('[data-keys]').first()
  await expect(list.locator('dd')).toHaveText(keys.map(key => key.does))
  expect(await list.locator('kbd').allInnerTexts()).toEqual(keys.flatMap(key => [...key.names]))
  await expect(audience.locator(speakerThings)).toHaveCount(0)
  await expect(presenter.getByRole('dialog', { name: 'Keys' })).toBeFocused()
  await presenter.keyboard.press('x')
  await expect(presenter.locator('[data-keys]')).toHaveCount(0)
})

test('the menu of the bar works by key', async ({ page }) => {
  await visit(page, '', noOf('crossing'))
  await page.getByTitle('More Options').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Wake lock').first()).toBeVisible()
})

test('a slide change is announced once, with number and title, and a black screen too', async ({ context }) => {
  const [presenter, audience] = [await context.newPage(), await context.newPage()]
  await visit(presenter, 'presenter/', 4)
  await visit(audience, '', 4)
  await press(presenter, 'ArrowDown')
  for (const page of [presenter, audience]) {
    const status = page.getByRole('status')
    await expect(status).toHaveCount(1)
    await expect(status).toHaveText(`Slide 5 of ${slides.length}: The bridge may cost less than the ferry`)
  }
  await presenter.keyboard.press('b')
  await expect(audience.getByRole('status')).toHaveText('Black screen')
  await presenter.keyboard.press('b')
  await presenter.close()
  await visit(audience, '', 1)
  await expect(audience.getByRole('status')).toHaveText(`Slide 1 of ${slides.length}: The Ferry and the Bridge`)
})

test('print announces nothing', async ({ page }) => {
  await page.goto('/print?print=true')
  await expectReady(page, '#print-content')
  await expect(page.locator('[data-announcement]')).toHaveCount(0)
})
