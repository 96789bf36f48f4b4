import type { Browser, Locator, Page } from 'playwright/test'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { socialCard } from '../../engine/build/plugins/head.ts'
import { openEverySlide, schemes } from '../../engine/check/probes/texts.ts'
import { root } from '../../engine/cli/project.ts'
import { openSlide } from '../../engine/export/photos.ts'
import { deck, expect, test } from '../support/deck-test.ts'

/** Where the pictures are kept; `snapshotPathTemplate` in playwright.config.ts says the same. */
const folder = join(root, 'tests/visual')
/** Names the browser that drew them. */
const drawnBy = join(folder, 'browser.json')

/** One of each kind of picture: areas, words, time, people, lengths, a card, an ink moment, a page to read. */
const kept = {
  light: ['cover', 'minute', 'map', 'partnership', 'act-2', 'board', 'one-square', 'exodus', 'fraying', 'both-ways', 'close', 'numbers'],
  dark: ['cover', 'one-square', 'both-ways', 'close'],
} as const
const numberOf = (id: string): number => deck.slides.findIndex(slide => slide.id === id) + 1
const pictureOf = (id: string, scheme: keyof typeof kept = 'light'): string => `${id}${scheme === 'dark' ? '-dark' : ''}.png`

/** What two machines must share to draw the same pixels. */
const painterOf = (browser: Browser): string => `Chromium ${browser.version()} on ${process.platform}`
const refreshing = (): boolean => test.info().config.updateSnapshots === 'all'

/** Says how what is seen differs from a kept picture, by more px than one letter of the smallest text; `npm run visual` keeps it instead. */
async function difference(seen: Locator | Page, name: string): Promise<string[]> {
  if (!existsSync(join(folder, name)) && !refreshing())
    throw new Error(`tests/visual/${name} is missing: draw it with \`npm run visual\`.`)
  const look = async (): Promise<void> => {
    expect(await seen.screenshot({ animations: 'disabled' })).toMatchSnapshot(name, { maxDiffPixels: 30, threshold: 0.2 })
  }
  // A page as tall as all slides is now and then painted in part: what differs is drawn once more.
  return look().catch(look).then(() => [], error => [`${name}: ${/\d+ pixels|Expected an image[^.\n]*/.exec(String(error))?.[0] ?? error}`])
}

/** Another browser draws letters a little differently: that is told, and is no fault of the deck. */
async function judge(browser: Browser, differences: string[]): Promise<void> {
  const { painter } = JSON.parse(await readFile(drawnBy, 'utf8')) as { painter: string }
  if (painterOf(browser) === painter)
    return expect(differences, 'look at the attached pictures; if the change is meant, `npm run visual` keeps it').toEqual([])
  const report = `${differences.length} slides differ from the kept pictures, which ${painter} drew; this is ${painterOf(browser)}.`
  test.info().annotations.push({ type: 'pictures', description: report })
  console.log([report, ...differences].join('\n  '))
}

test('a picture of each kind is kept, and a shared link shows the first', async ({ browser }) => {
  if (refreshing())
    return writeFile(drawnBy, `${JSON.stringify({ painter: painterOf(browser) }, null, 2)}\n`)
  const remedy = 'draw the pictures in tests/visual/ with `npm run visual`'
  const names = schemes.flatMap(scheme => kept[scheme].map(id => pictureOf(id, scheme)))
  expect((await readdir(folder)).toSorted(), remedy).toEqual(['browser.json', ...names].toSorted())
  const [shared, first] = await Promise.all([join(root, 'public', socialCard), join(folder, pictureOf('cover'))].map(file => readFile(file)))
  expect(first && shared?.equals(first), `public/og-image.png is an older picture of the cover: ${remedy}`).toBe(true)
})

for (const scheme of schemes) {
  test(`slides look as in the kept pictures, ${scheme}`, async ({ page, browser }) => {
    await openEverySlide(page, scheme)
    const differences: string[] = []
    for (const id of kept[scheme])
      differences.push(...await difference(page.locator('.print-slide-container').nth(numberOf(id) - 1), pictureOf(id, scheme)))
    await judge(browser, differences)
  })
}

test('the play view looks like the kept pictures too', async ({ page, browser }) => {
  test.skip(refreshing(), 'the print view draws them')
  const differences: string[] = []
  // Slides without a source line, which is a link in print and a button in a talk.
  for (const id of ['cover', 'act-2', 'close']) {
    await openSlide(page, '/', numberOf(id))
    // The cover's way to the page for readers is of no use on paper.
    await page.addStyleTag({ content: '[data-live-only] { visibility: hidden }' })
    differences.push(...await difference(page, pictureOf(id)))
  }
  await judge(browser, differences)
})
