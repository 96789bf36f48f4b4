import type { Place } from '../support/windows.ts'
import process from 'node:process'
import { lightningDist } from '../../engine/build/test-decks.ts'
import { readDeck } from '../../engine/deck/deck.ts'
import { copyTest } from '../support/copy-test.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { expectTogether, move, openWindows } from '../support/windows.ts'

const lightning = [await readDeck('lightning.md'), copyTest(lightningDist)] as const

// The whole talk takes a minute: `npm run test:all`.
for (const [cut, play] of process.env.TEST_ALL ? [lightning, [deck, test] as const] : [lightning]) {
  play(`two windows play ${cut.entry} together, forwards and backwards`, async ({ context }) => {
    play.setTimeout(300_000)
    const windows = await openWindows(context)
    const start = { no: 1, click: 0 }
    const forwards: Place[] = [start]
    while (await windows.presenter.getByText('End of the presentation').count() === 0)
      forwards.push(await move(windows, 'ArrowRight'))
    expect([...new Set(forwards.map(place => place.no))]).toEqual(cut.slides.map(slide => slide.no))

    const backwards: Place[] = [forwards.at(-1) ?? start]
    while (backwards.at(-1)?.no !== 1 || backwards.at(-1)?.click !== 0)
      backwards.push(await move(windows, 'ArrowLeft'))
    expect(backwards.reverse()).toEqual(forwards)
  })
}

test('two windows jump together', async ({ context }) => {
  const windows = await openWindows(context)
  const { presenter, audience } = windows
  const layouts: number[] = []
  for (const act of ['1', '2', '3'])
    layouts.push((await move(windows, act)).no)
  expect(layouts).toEqual(layouts.toSorted((a, b) => a - b))

  await move(windows, 'ArrowRight')
  const left = await move(windows, 'ArrowRight')
  const appendix = await move(windows, 'a')
  expect(appendix.no).toBeGreaterThan(left.no)
  await move(windows, 'ArrowDown')
  expect(await move(windows, 'r'), 'r returns to the place that was left').toEqual(left)

  await presenter.keyboard.press('g')
  await presenter.locator('#slidev-goto-input').fill('7')
  await presenter.keyboard.press('Enter')
  await expectTogether(windows, { no: 7, click: 0 })

  await presenter.keyboard.press('g')
  await presenter.locator('#slidev-goto-input').fill('minute')
  await presenter.keyboard.press('Enter')
  await expectTogether(windows, { no: 2, click: 0 })

  expect(await move(windows, 'ArrowDown', audience), 'the keys work in the audience window too').toEqual({ no: 3, click: 0 })
})

test('two windows show the black screen and the record together', async ({ context }) => {
  const windows = await openWindows(context)
  const { presenter, audience } = windows
  const place = await move(windows, 'ArrowDown')
  for (const [on, off, stage] of [['b', 'x', 'black'], ['.', '.', 'black'], ['b', 'ArrowRight', 'black'], ['e', 'e', 'record'], ['e', 'Escape', 'record']] as const) {
    await presenter.keyboard.press(on)
    for (const page of [presenter, audience])
      await expect(page.locator(`[data-stage="${stage}"]`).first()).toBeVisible()
    await expectTogether(windows, place)
    await presenter.keyboard.press(off)
    for (const page of [presenter, audience])
      await expect(page.locator(`[data-stage]`), `${off} ends ${stage} in ${page.url()}`).toHaveCount(0)
    await expectTogether(windows, place)
  }
})

test('a window that reloads or opens late joins the talk where it is', async ({ context }) => {
  const windows = await openWindows(context)
  const { presenter, audience } = windows
  await presenter.locator('.grid-section.bottom .i-carbon\\:play').dispatchEvent('click')
  await expect(presenter.locator('[data-pace]')).not.toContainText('timer off')
  await move(windows, '2')
  await move(windows, 'ArrowDown')
  const place = await move(windows, 'ArrowRight')

  await audience.reload()
  await expectTogether(windows, place)
  await presenter.reload()
  await expectTogether(windows, place)
  await expect(presenter.locator('[data-pace]'), 'the timer runs on').not.toContainText('timer off')

  await presenter.keyboard.press('b')
  await expect(audience.locator('[data-stage="black"]')).toBeVisible()
  await audience.reload()
  await expect(audience.locator('[data-stage="black"]'), 'a reload does not uncover the slide').toBeVisible()
  await presenter.keyboard.press('b')
  await expect(audience.locator('[data-stage="black"]')).toHaveCount(0)

  await audience.goto('/1')
  await expectTogether(windows, place)
  await presenter.goto('/presenter/1')
  await expectTogether(windows, place)
  expect((await move(windows, 'ArrowDown')).no).toBe(place.no + 1)
  await expect(presenter.locator('[data-pace]')).not.toContainText('timer off')
})

test('fast fingers leave the windows together', async ({ context }) => {
  const windows = await openWindows(context)
  for (let press = 0; press < 12; press++)
    await windows.presenter.keyboard.press('ArrowDown')
  await expectTogether(windows, { no: 13, click: 0 })
  for (let press = 0; press < 12; press++)
    await windows.presenter.keyboard.press('ArrowUp')
  await expectTogether(windows, { no: 1, click: 0 })
})
