import { expect, noOf, position, press, test, visit } from '../support/index.ts'

test('nothing that another deck of this origin has stored or says is taken for this one\'s', async ({ context, page }) => {
  const neighbour = await context.newPage()
  await neighbour.goto('/figures.json')
  await neighbour.evaluate(() => {
    const settings = {
      'sync-directions': '{"viewerSend":false,"viewerReceive":false,"presenterSend":false,"presenterReceive":false}',
      'color-schema': 'dark',
      'scale': '0.3',
      'drawing-enabled': 'true',
      'wake-lock': 'false',
    }
    for (const [name, value] of Object.entries(settings))
      localStorage.setItem(`slidev-${name}`, value)
  })
  const presenter = await context.newPage()
  await visit(presenter, 'presenter/', noOf('crossing'))
  await visit(page, '', noOf('crossing'))
  expect((await page.locator('#slide-content').boundingBox())?.width).toBeGreaterThan(1200)
  await expect(page.locator('html')).not.toHaveClass(/dark/)

  // Another deck whose title is the same, and this one's settings when it stores them anew.
  await neighbour.evaluate(() => {
    localStorage.setItem('slidev-scale', '0.2')
    localStorage.setItem('slidev-color-schema', 'light')
    for (const key of [' - shared', ' - shared, steady', ':talk']) {
      new BroadcastChannel(`The Ferry and the Bridge${key}`).postMessage({
        page: 7,
        clicks: 0,
        isPresenter: true,
        time: Date.now() + 1000,
        lastUpdate: { id: 'x', type: 'presenter', time: Date.now() + 1000 },
      })
    }
  })
  await press(presenter, 'ArrowDown')
  await expect.poll(() => position(page)).toEqual({ no: noOf('crossing') + 1, click: 0 })
  expect((await page.locator('#slide-content').boundingBox())?.width).toBeGreaterThan(1200)
  // Its own windows hear each other all the same.
  await presenter.keyboard.press('d')
  await expect(page.locator('html')).toHaveClass(/dark/)
})
