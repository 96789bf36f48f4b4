import type { Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { waitReady } from '../../export/ready.ts'

/** Where the play or presenter view is, from its address. */
export function position(page: Page): { no: number, click: number } {
  const { pathname, searchParams } = new URL(page.url())
  return { no: Number(pathname.split('/').at(-1)), click: Number(searchParams.get('clicks') ?? 0) }
}

/** Waits until every chart, font and image inside `scope` is drawn. */
export async function expectReady(page: Page, scope: string): Promise<void> {
  expect(await waitReady(page, scope), `still missing in ${scope}`).toEqual([])
}
