import process from 'node:process'
import { axeFaults } from '../../engine/check/probes/axe.ts'
import { prepare, schemes } from '../../engine/check/probes/texts.ts'
import { liveSlide, press, visit } from '../../engine/tests/support/moves.ts'
import { expectReady, position } from '../../engine/tests/support/ready.ts'
import { deck, expect, test } from '../support/deck-test.ts'

const someSchemes = process.env.TEST_ALL ? schemes : ['light'] as const

for (const scheme of someSchemes) {
  test(`axe finds nothing wrong with the views and the controls, ${scheme}`, async ({ page }) => {
    test.setTimeout(180_000)
    await prepare(page, scheme)
    for (const [path, scope] of [['print?print=true', '#print-content'], ['overview', '.overview-slide-block'], ['handout', '.handout'], ['presenter/9?clicks=1', liveSlide(9)]] as const) {
      await page.goto(`/${path}`)
      await expectReady(page, scope)
      expect.soft(await axeFaults(page), path).toEqual([])
    }
    await page.keyboard.press('?')
    await expect(page.locator('[data-keys]')).toBeVisible()
    expect.soft(await axeFaults(page), 'the keys').toEqual([])

    for (const [key, what] of [['e', '[data-stage="record"]'], ['b', '[data-stage="black"]'], ['o', `.z-modal [data-slidev-no="${deck.slides.length}"] h1`], ['g', '#slidev-goto-input:focus']] as const) {
      await page.goto('/11')
      await expectReady(page, liveSlide(11))
      await page.keyboard.press(key)
      await expect(page.locator(what)).toBeAttached()
      if (key === 'g') {
        await page.keyboard.type('open')
        await expect(page.getByRole('option').first()).toBeVisible()
      }
      expect.soft(await axeFaults(page), `after ${key}`).toEqual([])
    }
  })
}

test('the menu of the bar and the list of the goto dialog work by key', async ({ page }) => {
  await visit(page, '', 11)
  await page.getByTitle('More Options').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Wake lock').first()).toBeVisible()
  await visit(page, '', 12)
  await page.keyboard.press('g')
  await page.locator('#slidev-goto-input').fill('minute')
  await expect(page.getByRole('option', { selected: true })).toContainText('one minute')
  await page.keyboard.press('Enter')
  await expect.poll(() => position(page).no).toBe(2)
})

test('a slide change is announced once, with number and title, and a black screen too', async ({ context }) => {
  const [presenter, audience] = [await context.newPage(), await context.newPage()]
  await visit(presenter, 'presenter/', 4)
  await visit(audience, '', 4)
  await press(presenter, 'ArrowDown')
  for (const page of [presenter, audience]) {
    const status = page.getByRole('status')
    await expect(status).toHaveCount(1)
    await expect(status).toHaveText(`Slide 5 of ${deck.slides.length}: ${deck.slides[4]?.title}`)
  }
  await presenter.keyboard.press('b')
  await expect(audience.getByRole('status')).toHaveText('Black screen')
  await presenter.keyboard.press('b')
  await presenter.close()
  await visit(audience, '', 1)
  await expect(audience.getByRole('status')).toHaveText(`Slide 1 of ${deck.slides.length}: ${deck.slides[0]?.title}`)
})

test('print announces nothing', async ({ page }) => {
  await page.goto('/print?print=true')
  await expectReady(page, '#print-content')
  await expect(page.locator('[data-announcement]')).toHaveCount(0)
})

test('the record and the keys take the reader with them', async ({ page }) => {
  await visit(page, 'presenter/', 11)
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog', { name: /./ })).toBeFocused()
  await page.keyboard.press('e')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeFocused()
  await page.keyboard.press('Escape')
  await press(page, 'ArrowDown')
  expect(position(page).no).toBe(12)
})
