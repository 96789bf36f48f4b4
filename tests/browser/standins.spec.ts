import type { Locator } from 'playwright/test'
import { join } from 'node:path'
import { serve } from '../../engine/build/serve.ts'
import { expect, test } from '../support/deck-test.ts'
import { removeDecks, runVerb, scratchDeck } from '../support/scratch.ts'

/** A deck that uses what ours does not. */
const used = `<p data-test="mark" v-mark.red="1">marked</p>
<p data-test="motion" v-motion :initial="{ x: -80 }" :enter="{ x: 40 }">moving</p>
<p data-test="tip" v-tooltip="'popped up'">tip</p>

<!--`

test('a deck that uses v-mark, v-motion and a tooltip gets them', async ({ browser }) => {
  test.setTimeout(240_000)
  const dir = await scratchDeck({ file: 'pages/opening.md', from: '<!--', to: used })
  const built = runVerb(dir, 'build')
  expect(built.status, built.stderr).toBe(0)
  const served = await serve(join(dir, 'dist'))
  const page = await browser.newPage({ reducedMotion: 'no-preference' })
  await page.goto(`${served.url}2`)
  const part = (name: string): Locator => page.locator(`[data-slidev-no="2"] [data-test="${name}"]`)
  await expect(part('motion')).toHaveCSS('transform', 'matrix(1, 0, 0, 1, 40, 0)')
  await expect(page.locator('.rough-annotation path')).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.rough-annotation path').first()).toBeVisible()
  await part('tip').hover()
  await expect(page.getByText('popped up')).toBeVisible()
  await page.close()
  await served.close()
  await removeDecks([dir])
})
