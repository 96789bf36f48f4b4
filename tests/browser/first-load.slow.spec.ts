import type { Page, Response } from 'playwright/test'
import { gzipSync } from 'node:zlib'
import { copyTest, expect } from '../support/deck-test.ts'

/** Requests, and KiB of scripts with gzip, before the first slide is drawn; KiB of all when the browser is idle. scripts/bench/README.md says what they are. */
const most = { requests: 7, script: 85, idle: 250 }

/** Opens the talk, and answers what it asked for until nothing is on its way. What waits for three seconds does not come, nor, if so wished, what waits for an idle moment. */
async function load(page: Page, isNeverIdle: boolean): Promise<Response[]> {
  await page.addInitScript((isNeverIdle) => {
    const { setTimeout, requestIdleCallback } = window
    window.requestIdleCallback = isNeverIdle ? () => 0 : requestIdleCallback
    window.setTimeout = ((run: () => void, wait = 0) => wait < 3000 ? setTimeout(run, wait) : 0) as typeof setTimeout
  }, isNeverIdle)
  const answers: Response[] = []
  page.on('response', answer => answers.push(answer))
  await page.goto('/', { waitUntil: 'networkidle' })
  await expect(page.locator('.slidev-page-1 .stage-text').first()).toBeVisible()
  await expect(page.locator('#first-slide')).toHaveCount(0)
  return answers
}

async function kib(answers: Response[]): Promise<number> {
  const bodies = await Promise.all(answers.map(answer => answer.body()))
  return bodies.reduce((sum, body, i) => sum + (answers[i]?.request().resourceType() === 'font' ? body : gzipSync(body, { level: 9 })).length, 0) / 1024
}

const test = copyTest('talk', 'public')

test('little crosses the network before the first slide stands', async ({ page }) => {
  const answers = await load(page, true)
  const urls = answers.map(answer => new URL(answer.url()).pathname)
  expect(urls.length, urls.join(' ')).toBeLessThanOrEqual(most.requests)
  expect(await kib(answers.filter(answer => answer.request().resourceType() === 'script'))).toBeLessThan(most.script)
})

test('and not much more until the browser is idle', async ({ page }) => {
  const answers = await load(page, false)
  expect(answers.filter(answer => answer.url().endsWith('.woff2'))).toHaveLength(6)
  expect(await kib(answers)).toBeLessThan(most.idle)
})
