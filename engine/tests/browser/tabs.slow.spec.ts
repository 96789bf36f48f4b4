import { expect, expectTogether, move, openWindows, position, speakerThings, test } from '../support/index.ts'

test('a second presenter view and a third tab join the talk, and whichever presenter moves leads all', async ({ context }) => {
  const windows = await openWindows(context)
  await move(windows, '2')
  const place = await move(windows, 'ArrowRight')
  const [second, third] = [await context.newPage(), await context.newPage()]
  await second.goto('/presenter/5')
  await third.goto('/1')
  const pairs = [windows, { presenter: second, audience: third }]
  for (const pair of pairs)
    await expectTogether(pair, place)
  for (const leader of [second, windows.presenter, second]) {
    await leader.bringToFront()
    for (const key of ['3', 'ArrowDown', 'ArrowRight', 'ArrowUp', '1']) {
      const next = await move({ presenter: leader, audience: windows.audience }, key)
      for (const pair of pairs)
        await expectTogether(pair, next)
    }
  }
  await third.close()
  await move(windows, 'ArrowDown')
})

test('an audience window that was frozen catches up with the presenter', async ({ context }) => {
  const windows = await openWindows(context)
  const { presenter, audience } = windows
  const session = await context.newCDPSession(audience)
  await move(windows, 'ArrowDown')
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  for (const key of ['2', 'ArrowDown', 'ArrowRight']) {
    const from = presenter.url()
    await presenter.keyboard.press(key)
    await expect(presenter).not.toHaveURL(from)
  }
  await presenter.keyboard.press('b')
  await expect(presenter.locator('[data-stage="black"]')).toBeVisible()
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await expect(audience.locator('[data-stage="black"]')).toBeVisible()
  await presenter.keyboard.press('b')
  await expectTogether(windows, position(presenter))
  expect(await audience.locator(speakerThings).count()).toBe(0)
  await move(windows, 'ArrowRight')
})
