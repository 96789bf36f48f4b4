import type { Response } from 'playwright/test'
import { gzipSync } from 'node:zlib'
import { copyTest, expect } from '../support/deck-test.ts'

/** Requests, and KiB of scripts with gzip, before the first slide is drawn; scripts/bench/README.md says what they are. */
const most = { requests: 7, script: 85 }

copyTest('talk', 'public')('little crosses the network before the first slide stands', async ({ page }) => {
  // All else is asked for when the browser is idle, or after three seconds: here neither comes.
  await page.addInitScript(() => {
    const { setTimeout } = window
    window.requestIdleCallback = () => 0
    window.setTimeout = ((run: () => void, wait = 0) => wait < 3000 ? setTimeout(run, wait) : 0) as typeof setTimeout
  })
  const answers: Response[] = []
  page.on('response', answer => answers.push(answer))
  await page.goto('/', { waitUntil: 'networkidle' })
  await expect(page.locator('.slidev-page-1 .stage-text').first()).toBeVisible()
  await expect(page.locator('#first-slide')).toHaveCount(0)
  const urls = answers.map(answer => new URL(answer.url()).pathname)
  expect(urls.length, urls.join(' ')).toBeLessThanOrEqual(most.requests)
  const scripts = await Promise.all(answers.filter(answer => answer.request().resourceType() === 'script').map(answer => answer.body()))
  expect(scripts.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1024).toBeLessThan(most.script)
})
