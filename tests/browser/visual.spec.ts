import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { socialCard } from '../../engine/build/plugins/head.ts'
import { openEverySlide } from '../../engine/check/probes/texts.ts'
import { root } from '../../engine/cli/project.ts'
import { openSlide } from '../../engine/export/photos.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { difference, folder, keepPainter, keptPainter, painterOf, pictureName, refreshing } from '../support/pictures.ts'

const everySlide = deck.slides.map(({ no }) => no)
const drawn = {
  light: everySlide,
  dark: everySlide.filter(no => no % 5 === 1),
} as const
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

test('every slide has a kept picture', async ({ browser }) => {
  if (refreshing())
    return keepPainter(painterOf(browser))
  const kept = existsSync(folder) ? (await readdir(folder)).filter(name => name.endsWith('.png')) : []
  expect(kept.length, 'tests/visual/ holds no pictures to compare the slides with: draw them with `npm run visual`').toBeGreaterThan(0)
  expect(kept.sort(), 'the pictures in tests/visual/ are not those of the slides: draw them with `npm run visual`').toEqual(names.toSorted())
  expect(keptPainter(), 'tests/visual/browser.json must name the browser that drew the pictures: draw them with `npm run visual`').not.toBe('nobody')
})

test('a shared link shows the first slide', async () => {
  test.skip(refreshing(), '`npm run visual` copies it')
  const [shared, first] = await Promise.all([join(root, 'public', socialCard), join(folder, pictureName(deck, 1, 'light'))].map(file => readFile(file)))
  expect(shared?.equals(first ?? new Uint8Array()), 'public/cover.png is an older picture of the cover: draw it with `npm run visual`').toBe(true)
})

const half = Math.ceil(everySlide.length / 2)
for (const [which, scheme, numbers] of [
  ['the first half of the slides looks', 'light', drawn.light.slice(0, half)],
  ['the second half of the slides looks', 'light', drawn.light.slice(half)],
  ['every fifth slide looks', 'dark', drawn.dark],
] as const) {
  test(`${which} as in the kept pictures, ${scheme}`, async ({ page, browser }) => {
    await openEverySlide(page, scheme)
    const differences: string[] = []
    for (const no of numbers) {
      const png = await page.locator('.print-slide-container').nth(no - 1).screenshot({ animations: 'disabled', caret: 'hide' })
      differences.push(...difference(png, pictureName(deck, no, scheme)))
    }
    judge(differences, painterOf(browser))
  })
}

test('the play view looks like the kept pictures too', async ({ page, browser }) => {
  test.skip(refreshing(), 'the print view draws them')
  const differences: string[] = []
  for (const no of everySlide.filter(no => no % 10 === 4)) {
    await openSlide(page, '/', no)
    differences.push(...difference(await page.screenshot({ animations: 'disabled', caret: 'hide' }), pictureName(deck, no, 'light')))
  }
  judge(differences, painterOf(browser))
})
