import type { Page } from 'playwright'
import axe from 'axe-core'

/** What axe finds wrong with the page as it is now, one sentence for each rule, with the first places. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in window))
    await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(' | ')}`)
  })
}
