import type { CDPSession, Page } from 'playwright'

/** What a slide shows, and what assistive technology reads of the page, at one click. */
export interface Reading { readonly shown: readonly string[], readonly read: string }

/** A page's reader: Chromium's own tree of what assistive technology gets. */
export async function reader(page: Page): Promise<(no: number) => Promise<Reading>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  return async no => ({
    shown: await page.evaluate(no =>
      window.visibleTexts().filter(text => text.no === no).map(({ node }) => (node.textContent ?? '').trim().replaceAll(/\s+/g, ' ')), no),
    read: await spoken(session),
  })
}

async function spoken(session: CDPSession): Promise<string> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes.filter(node => !node.ignored).map(node => String(node.name?.value ?? '')).join('\n')
}

/** Texts that a click shows and that were read before it, given the readings of a slide at all its clicks. The title is read at once. */
export function earlyFaults(readings: readonly Reading[], title: string): string[] {
  return readings.flatMap(({ shown }, click) => {
    const before = readings.slice(0, click).flatMap(one => one.shown).join('\n')
    const fresh = click
      ? shown.filter(text => text.length > 3 && !before.includes(text) && !title.toLowerCase().includes(text.toLowerCase()))
      : []
    return fresh
      .filter(text => readings[click - 1]?.read.includes(text))
      .map(text => `reading: "${text}" of click ${click} is read before it`)
  })
}
