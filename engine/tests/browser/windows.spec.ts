import type { Place } from '../support/index.ts'
import process from 'node:process'
import { copyTest, expect, expectTogether, move, noOf, openWindows, places, shortPlaces, slides, test } from '../support/index.ts'

const cuts = [['full talk', places, test], ['short cut', shortPlaces, copyTest('fixture', 'short')]] as const
for (const [cut, expected, play] of process.env.TEST_ALL ? cuts : cuts.slice(0, 1)) {
  play(`two windows play the ${cut} together, forwards and backwards`, async ({ context }) => {
    const windows = await openWindows(context)
    const start = { no: 1, click: 0 }
    const forwards: Place[] = [start]
    while (forwards.length < expected.length)
      forwards.push(await move(windows, 'ArrowRight'))
    expect(forwards).toEqual(expected)
    await expect(windows.presenter.getByText('End of the presentation')).toBeVisible()

    const backwards: Place[] = [forwards.at(-1) ?? start]
    while (backwards.length < expected.length)
      backwards.push(await move(windows, 'ArrowLeft'))
    expect(backwards.reverse()).toEqual(forwards)
  })
}

test('two windows jump together', async ({ context }) => {
  const windows = await openWindows(context)
  const { presenter, audience } = windows
  for (const [key, id] of [['2', 'act-2'], ['3', 'act-3'], ['1', 'act-1']] as const)
    expect((await move(windows, key)).no).toBe(noOf(id))

  await move(windows, 'ArrowRight')
  const left = await move(windows, 'ArrowRight')
  expect((await move(windows, 'a')).no).toBe(noOf('reports'))
  await move(windows, 'ArrowDown')
  expect(await move(windows, 'r'), 'r returns to the place that was left').toEqual(left)

  await presenter.keyboard.press('g')
  await presenter.locator('#slidev-goto-input').fill(String(noOf('reports')))
  await presenter.keyboard.press('Enter')
  await expectTogether(windows, { no: noOf('reports'), click: 0 })

  await presenter.keyboard.press('g')
  await presenter.locator('#slidev-goto-input').fill('storm')
  await presenter.keyboard.press('Enter')
  await expectTogether(windows, { no: noOf('act-2'), click: 0 })

  expect(await move(windows, 'ArrowDown', audience), 'the keys work in the audience window too').toEqual({ no: noOf('money'), click: 0 })
})

test('two windows show the black screen and the record together', async ({ context }) => {
  const windows = await openWindows(context)
  const { presenter, audience } = windows
  const place = await move(windows, 'ArrowDown')
  for (const [on, off, stage] of [
    ['b', 'x', 'black'],
    ['.', '.', 'black'],
    ['b', 'ArrowRight', 'black'],
    ['e', 'e', 'record'],
    ['e', 'Escape', 'record'],
  ] as const) {
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
  for (let press = 0; press < slides.length - 1; press++)
    await windows.presenter.keyboard.press('ArrowDown')
  await expectTogether(windows, { no: slides.length, click: 0 })
  for (let press = 0; press < slides.length - 1; press++)
    await windows.presenter.keyboard.press('ArrowUp')
  await expectTogether(windows, { no: 1, click: 0 })
})

test('the presenter view says whether an audience window is open', async ({ context }) => {
  const { presenter, audience } = await openWindows(context)
  const sign = presenter.locator('[data-audience]')
  await expect(sign).toHaveText('audience window on')
  await audience.close()
  await expect(sign).toHaveText('no audience window')
})
