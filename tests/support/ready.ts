import type { Page } from 'playwright/test'
import { openSlide } from '../../engine/export/photos.ts'
import { waitReady } from '../../engine/export/ready.ts'
import { expect } from './deck-test.ts'

/** Where the play or presenter view is, from its address. */
export function position(page: Page): { no: number, click: number } {
  const { pathname, searchParams } = new URL(page.url())
  return { no: Number(pathname.split('/').at(-1)), click: Number(searchParams.get('clicks') ?? 0) }
}

/** Waits until every chart, font and image inside `scope` is drawn. */
export async function expectReady(page: Page, scope: string): Promise<void> {
  expect(await waitReady(page, scope), `still missing in ${scope}`).toEqual([])
}

/** Presses the right arrow through the whole deck; `arrived` is called once for each slide. Returns the slides visited. */
export async function walk(page: Page, view: '' | 'presenter/', last: { no: number, click: number }, arrived: (no: number) => Promise<void>): Promise<number[]> {
  await page.goto(`/${view}1`)
  const visited: number[] = []
  for (let at = position(page); ; at = position(page)) {
    if (at.no !== visited.at(-1)) {
      await expectReady(page, `#slide-content [data-slidev-no="${at.no}"]`)
      await arrived(at.no)
      visited.push(at.no)
    }
    if (at.no === last.no && at.click === last.click)
      return visited
    await page.keyboard.press('ArrowRight')
    await expect(() => expect(position(page), 'the right arrow moves on').not.toEqual(at)).toPass({ intervals: [20], timeout: 5000 })
  }
}

/** The last step of the last slide. */
export async function lastStep(page: Page, slides: number): Promise<{ no: number, click: number }> {
  return { no: slides, click: await openSlide(page, '/', slides) }
}
