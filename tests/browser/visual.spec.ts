import type { Buffer } from 'node:buffer'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { socialCard } from '../../engine/build/plugins/head.ts'
import { openEverySlide } from '../../engine/check/probes/texts.ts'
import { root } from '../../engine/cli/project.ts'
import { openSlide } from '../../engine/export/photos.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { difference, folder, keepPainter, keptPainter, painterOf, pictureName, refreshing } from '../support/pictures.ts'

/** One of each kind of picture: areas, words, time, people, lengths, a card, an ink moment, a page to read. */
const kept = ['cover', 'minute', 'map', 'partnership', 'act-2', 'board', 'one-square', 'exodus', 'fraying', 'both-ways', 'close', 'numbers']
const keptDark = ['cover', 'one-square', 'both-ways', 'close']
const numbersOf = (ids: readonly string[]): number[] => ids.map(id => deck.slides.findIndex(slide => slide.id === id) + 1)
const drawn = { light: numbersOf(kept), dark: numbersOf(keptDark) } as const
const names = [...drawn.light.map(no => pictureName(deck, no, 'light')), ...drawn.dark.map(no => pictureName(deck, no, 'dark'))]

/** Another browser draws letters a little differently: that is told, and is no fault of the deck. */
function judge(differences: string[], painter: string): void {
  const kept = keptPainter()
  if (painter === kept)
    return expect(differences, 'look at the attached pictures; if the change is meant, `npm run visual` keeps it').toEqual([])
  const report = `${differences.length} of the compared slides differ from the kept pictures, which ${kept} drew; this is ${painter}.`
  test.info().annotations.push({ type: 'pictures', description: report })
  console.log([report, ...differences].join('\n  '))
}

test('a picture of each kind is kept', async ({ browser }) => {
  if (refreshing())
    return keepPainter(painterOf(browser))
  const found = existsSync(folder) ? (await readdir(folder)).filter(name => name.endsWith('.png')) : []
  expect(found.length, 'tests/visual/ holds no pictures to compare the slides with: draw them with `npm run visual`').toBeGreaterThan(0)
  expect(found.sort(), 'the pictures in tests/visual/ are not those of the slides: draw them with `npm run visual`')
    .toEqual(names.toSorted())
  expect(
    keptPainter(),
    'tests/visual/browser.json must name the browser that drew the pictures: draw them with `npm run visual`',
  ).not.toBe('nobody')
})

test('a shared link shows the first slide', async () => {
  test.skip(refreshing(), '`npm run visual` copies it')
  const [shared, first]
    = await Promise.all([join(root, 'public', socialCard), join(folder, pictureName(deck, 1, 'light'))].map(file => readFile(file)))
  expect(shared?.equals(first ?? new Uint8Array()), 'public/og-image.png is an older picture of the cover: draw it with `npm run visual`')
    .toBe(true)
})

for (const [scheme, numbers] of Object.entries(drawn) as ['light' | 'dark', number[]][]) {
  test(`slides look as in the kept pictures, ${scheme}`, async ({ page, browser }) => {
    await openEverySlide(page, scheme)
    const differences: string[] = []
    for (const no of numbers) {
      const draw = (): Promise<Buffer> => page.locator('.print-slide-container').nth(no - 1).screenshot(
        { animations: 'disabled', caret: 'hide' },
      )
      const first = difference(await draw(), pictureName(deck, no, scheme))
      // A page as tall as all slides is now and then painted in part: what differs is drawn once more.
      differences.push(...first.length ? difference(await draw(), pictureName(deck, no, scheme)) : [])
    }
    judge(differences, painterOf(browser))
  })
}

test('the play view looks like the kept pictures too', async ({ page, browser }) => {
  test.skip(refreshing(), 'the print view draws them')
  const differences: string[] = []
  // Slides without a source line, which is a link in print and a button in a talk.
  for (const no of numbersOf(['cover', 'act-2', 'close'])) {
    await openSlide(page, '/', no)
    // The cover's way to the page for readers is of no use on paper.
    const screenshot = await page.screenshot({ animations: 'disabled', caret: 'hide', style: '[data-live-only] { visibility: hidden }' })
    differences.push(...difference(screenshot, pictureName(deck, no, 'light')))
  }
  judge(differences, painterOf(browser))
})
