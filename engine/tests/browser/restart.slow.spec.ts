import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import { freePort } from '../../cli/port.ts'
import { fixtureRoot } from '../support/fixture.ts'
import { expectTogether, move, openWindows } from '../support/windows.ts'

let server: ChildProcess
let port: number
let url: string

/** Starts the dev server and waits until it answers. */
async function start(): Promise<void> {
  server = spawn(
    process.execPath,
    [join(fixtureRoot, 'node_modules/@slidev/cli/bin/slidev.mjs'), 'slides.md', '--port', String(port)],
    { cwd: fixtureRoot, stdio: 'ignore' },
  )
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
  await start()
})
test.afterAll(stop)

test('two windows of the dev server stay together, through a restart of the server and reloads', async ({ context }) => {
  test.setTimeout(300_000)
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
