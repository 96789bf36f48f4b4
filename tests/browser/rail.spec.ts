import type { Locator, Page } from 'playwright/test'
import { acts } from '../../data/index.ts'
import { readDeckSource } from '../../engine/deck/deck-source.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { openEverySlide } from '../support/every-slide.ts'
import { liveSlide, press, visit } from '../support/moves.ts'
import { expectReady, position } from '../support/ready.ts'

const { slides } = await readDeckSource()
const everySlide = deck.slides.map(({ no }) => no)
const openingOf = (act: number): number | undefined => slides.find(({ frontmatter }) => frontmatter.layout === 'act' && frontmatter.act === act)?.no

/** Where the middle of a month lies between January 2016 and December 2025, 0 to 1. */
function truePosition(month: string): number {
  const [year = 0, m = 0] = month.split('-').map(Number)
  return ((year - 2016) * 12 + m - 0.5) / 120
}

test('a click on the band of an act goes to the slide that opens it', async ({ page }) => {
  await visit(page, '', 12)
  for (const act of [2, 1, 3] as const) {
    const { no } = position(page)
    const rail = page.locator(liveSlide(no)).getByRole('navigation', { name: 'Acts' })
    await rail.getByRole('link', { name: new RegExp(`^Act ${acts[act].numeral},`) }).click()
    await expect.poll(() => position(page), `act ${acts[act].numeral}`).toEqual({ no: openingOf(act), click: 0 })
  }
})

test('the keys 1, 2 and 3 go to the slides that open the acts', async ({ page }) => {
  await visit(page, '', 12)
  for (const act of [3, 1, 2]) {
    await press(page, String(act))
    expect(position(page), `key ${act}`).toEqual({ no: openingOf(act), click: 0 })
  }
})

test('every slide has the rail in print, its marker at the month of the slide', async ({ page }) => {
  await openEverySlide(page, 'light')
  expect(await railFaults(page.locator('.print-slide-container [data-slidev-no]'))).toEqual([])
  const found = await page.locator('.print-slide-container').evaluateAll(all => all.map((slide) => {
    const svg = slide.querySelector('[data-act-rail] svg')?.getBoundingClientRect()
    const markers = [...slide.querySelectorAll('[data-act-rail] .marker')].map(marker => marker.getBoundingClientRect())
    return { left: svg?.left ?? 0, width: svg?.width ?? 0, markers: markers.map(({ left, width }) => left + width / 2) }
  }))
  expect(found).toHaveLength(slides.length)
  for (const { no, frontmatter } of slides) {
    const { left, width, markers } = found[no - 1] ?? { left: 0, width: 0, markers: [] }
    expect(markers, `markers of slide ${no}`).toHaveLength(frontmatter.at ? 1 : 0)
    if (frontmatter.at)
      expect((markers[0] ?? 0) - left, `marker of slide ${no} at ${frontmatter.at}, in px`).toBeCloseTo(truePosition(String(frontmatter.at)) * width, 0)
  }
})

/** Slides within `scope` whose rail is missing or leaves the slide. */
function railFaults(scope: Locator): Promise<string[]> {
  return scope.evaluateAll(all => all.flatMap((slide) => {
    const rail = slide.querySelector('[data-act-rail]')
    const [outer, inner] = [slide.getBoundingClientRect(), rail?.querySelector('svg')?.getBoundingClientRect()]
    const inside = inner && inner.width > 0 && inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
    return inside && rail?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ? [] : [`slide ${slide.getAttribute('data-slidev-no')} shows no rail`]
  }))
}

test('every slide has the rail in the overview', async ({ page }) => {
  await page.goto('/overview')
  await expectReady(page, '.overview-slide-block')
  const all = page.locator('.overview-slide-block [data-slidev-no]')
  await expect(all).toHaveCount(everySlide.length)
  expect(await railFaults(all)).toEqual([])
})

// tests/browser/slides.spec.ts looks for it in the play view.
test('every slide has the rail in the presenter view, and so has the next one', async ({ page }) => {
  const faults: string[] = []
  for (const no of everySlide) {
    await visit(page, 'presenter/', no)
    faults.push(...await railFaults(page.locator(liveSlide(no))))
    if (no < everySlide.length)
      faults.push(...(await nextFaults(page)).map(fault => `next to slide ${no}: ${fault}`))
  }
  expect(faults).toEqual([])
})

async function nextFaults(page: Page): Promise<string[]> {
  await expectReady(page, '.grid-section.next [data-slidev-no]')
  return railFaults(page.locator('.grid-section.next [data-slidev-no]'))
}
