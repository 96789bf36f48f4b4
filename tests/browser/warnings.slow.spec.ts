import { copyTest, deck, expect, expectReady } from '../support/deck-test.ts'

const test = copyTest('talk', 'warnings')

test('no slide makes Vue warn in the play view', async ({ page }) => {
  await page.goto('/1')
  // Slidev loads all slides three seconds after the first one.
  await expect(page.locator('#slide-content [data-slidev-no]')).toHaveCount(deck.slides.length)
  await expectReady(page, '#slide-content')
})

for (const [view, path, scope] of [
  ['in print', '/print?print=true', '#print-content'],
  ['in print with clicks', '/print?print=clicks', '#print-content'],
  ['in the overview', '/overview', '.overview-slide-block'],
  ['in the presenter view', '/presenter/1', '#slide-content'],
] as const) {
  test(`no slide makes Vue warn ${view}`, async ({ page }) => {
    await page.goto(path)
    await expectReady(page, scope)
  })
}
