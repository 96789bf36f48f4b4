import type { Buffer } from 'node:buffer'
import type { Browser } from 'playwright/test'
import type { Scheme } from '../../engine/check/probes/texts.ts'
import type { Deck } from '../../engine/deck/deck.ts'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import { root } from '../../engine/cli/project.ts'

/** Where the pictures are kept; `snapshotPathTemplate` in playwright.config.ts says the same. */
export const folder = join(root, 'tests/visual')
/** Names the browser that drew them. */
const drawnBy = join(folder, 'browser.json')

/** Fewer pixels than one letter of the smallest text. */
const tolerance = { maxDiffPixels: 30, threshold: 0.2 }

/** `both-ways-dark.png` */
export function pictureName(deck: Deck, no: number, scheme: Scheme): string {
  return `${deck.slides[no - 1]?.id}${scheme === 'dark' ? '-dark' : ''}.png`
}

/** What two machines must share to draw the same pixels. */
export function painterOf(browser: Browser): string {
  return `Chromium ${browser.version()} on ${process.platform}`
}

/** The painter of the kept pictures. */
export function keptPainter(): string {
  return existsSync(drawnBy) ? JSON.parse(readFileSync(drawnBy, 'utf8')).painter : 'nobody'
}

export function keepPainter(painter: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(drawnBy, `${JSON.stringify({ painter }, null, 2)}\n`)
}

/** Whether this run draws the pictures anew, as `npm run visual` does. */
export function refreshing(): boolean {
  return test.info().config.updateSnapshots === 'all'
}

/**
 * Says how a picture differs from the kept one; Playwright attaches both, and their difference, to
 * the test. When the pictures are drawn anew, it keeps this one instead.
 */
export function difference(png: Buffer, name: string): string[] {
  const file = join(folder, name)
  if (refreshing()) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, png)
    return []
  }
  if (!existsSync(file))
    throw new Error(`tests/visual/${name} is missing: draw it with \`npm run visual\`.`)
  try {
    expect(png).toMatchSnapshot(name, tolerance)
    return []
  }
  catch (error) {
    const [reason] = /\d+ pixels|Expected an image[^.\n]*/.exec(String(error)) ?? [String(error)]
    return [`${name}: ${reason}`]
  }
}
