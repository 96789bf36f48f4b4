import type { ChildProcess } from 'node:child_process'
import type { Request } from 'playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import { freePort } from '../../cli/port.ts'
import { expectTogether, fixtureRoot, liveSlide, move, noOf, openWindows } from '../support/index.ts'

// One dev server for all.
test.describe.configure({ mode: 'serial' })

let server: ChildProcess
let port: number
let url: string
/** What the terminal shows. */
let said = ''

/** Starts the dev server and waits until it answers. */
async function start(): Promise<void> {
  server = spawn(
    process.execPath,
    [join(fixtureRoot, 'node_modules/@slidev/cli/bin/slidev.mjs'), 'slides.md', '--port', String(port)],
    { cwd: fixtureRoot, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', text => said += text)
  await expect(async () => expect((await fetch(url)).ok).toBe(true)).toPass({ timeout: 90_000 })
}

async function stop(): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null)
    return
  server.kill('SIGKILL')
  await once(server, 'exit')
}

test.beforeAll(async () => {
  test.setTimeout(120_000)
  port = await freePort(3300)
  url = `http://localhost:${port}/`
  await rm(join(fixtureRoot, '.cache/vite'), { recursive: true, force: true })
  await start()
})
test.afterAll(stop)

test('two windows of the dev server stay together, through a restart of the server and reloads', async ({ context }) => {
  test.setTimeout(300_000)
  let loads = 0
  context.on('page', page => page.on('load', () => loads++))
  const windows = await openWindows(context, url)
  const { presenter, audience } = windows
  await presenter.locator('.grid-section.bottom .i-carbon\\:play').dispatchEvent('click')
  const pace = presenter.locator('[data-pace]')
  await expect(pace).not.toContainText('timer off')
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', '2', 'ArrowDown', 'ArrowRight', 'a', 'r'])
    await move(windows, key)
  await presenter.keyboard.press('b')
  await expect(audience.locator('[data-stage="black"]')).toBeVisible()
  await presenter.keyboard.press('b')
  await expect(audience.locator('[data-stage]')).toHaveCount(0)
  const place = await move(windows, 'ArrowRight')
  expect(loads, 'what a server without a cache bundles while a talk is on has no window reload').toBe(2)

  // The page reloads by itself once the server answers again.
  await stop()
  const reloads = [presenter, audience].map(page => page.waitForEvent('load', { timeout: 120_000 }))
  await start()
  await Promise.all(reloads)
  await expectTogether(windows, place)
  await expect(pace, 'the timer runs on').not.toContainText('timer off')
  const after = await move(windows, 'ArrowDown')

  await audience.reload()
  await expectTogether(windows, after)
  await presenter.reload()
  await expectTogether(windows, after)
  await expect(pace).not.toContainText('timer off')
  await move(windows, 'ArrowRight')
})

test('a signal ends the dev server while it reads the rules', async () => {
  await stop()
  await start()
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  await ended
  await start()
})

test('a component says which record is missing for a moment, and comes back with it', async ({ page }) => {
  const file = join(fixtureRoot, 'components/Money.vue')
  const text = await readFile(file, 'utf8')
  const chart = page.locator(`${liveSlide(noOf('money'))} .chart svg`).first()
  await page.goto(`${url}${noOf('money')}`)
  await expect(chart).toBeVisible({ timeout: 60_000 })
  await page.waitForTimeout(1000)
  try {
    await writeFile(file, text.replace('bridge-ceiling', 'bridge-sealing'))
    const sentence = 'components/Money.vue: "bridge-sealing" is not in data/figures.ts: write an id that is, or add the record there.'
    await expect(page.locator('vite-error-overlay .message')).toContainText(sentence, { timeout: 20_000 })
    expect(said).toContain(sentence)
    await writeFile(file, text)
    await expect(chart).toBeVisible()
    await expect(page.locator('vite-error-overlay .message', { hasText: 'bridge-sealing' })).toHaveCount(0)
  }
  finally {
    await writeFile(file, text)
  }
})

test('an edit of a component or a page is fetched alone, of a record with what draws it, and nothing of Slidev a second time', async ({ page }) => {
  const edits = [
    ['components/Money.vue', 'was pledged more than', 'got more than'],
    ['pages/ferry.md', 'The bridge may', 'A bridge may'],
    ['data/index.ts', 'usd(13e6)', 'usd(12e6)', '$13M', '$12M'],
  ] as const
  await page.goto(`${url}${noOf('money')}`)
  const slide = page.locator(liveSlide(noOf('money')))
  await expect(slide.locator('.chart svg').first()).toBeVisible({ timeout: 60_000 })
  // Slidev fetches all slides three seconds after the first.
  await page.waitForTimeout(4000)
  for (const [name, before, after, shownBefore = before, shownAfter = after] of edits) {
    const file = join(fixtureRoot, name)
    const text = await readFile(file, 'utf8')
    const fetched: string[] = []
    // What an edit makes new is asked for with the time of the edit.
    const note = (request: Request): void => {
      const { pathname, searchParams } = new URL(request.url())
      if (searchParams.has('t'))
        fetched.push(pathname)
    }
    page.on('request', note)
    try {
      await writeFile(file, text.replaceAll(before, after))
      await expect.poll(() => slide.innerHTML()).toContain(shownAfter)
      await page.waitForTimeout(500)
    }
    finally {
      page.off('request', note)
      await writeFile(file, text)
      await expect.poll(() => slide.innerHTML()).toContain(shownBefore)
    }
    const ofDeck = name.startsWith('data/') ? ['components', 'data', 'deck.config', 'engine', 'layouts'] : edits.map(([name]) => name)
    const isEdited = (path: string): boolean => ofDeck.some(part => path.startsWith(`/${part}`))
    expect(fetched.some(path => path.startsWith(`/${name}`)), name).toBe(true)
    // Of Slidev's own: the titles of all slides, and the utilities that their words need.
    expect(fetched.filter(path => !isEdited(path) && !/__uno|title-renderer/.test(path)), `with ${name}`).toEqual([])
  }
})
