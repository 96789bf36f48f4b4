import type { BrowserContext, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { position } from './ready.ts'

/** The two windows of a talk, in one browser. */
export interface Windows {
  presenter: Page
  audience: Page
}

export interface Place { no: number, click: number }

/** What only the speaker may see. */
export const speakerThings = '[data-pace], [data-rehearse], [data-rehearsal], [data-audience], [data-keys], .slidev-note, .slidev-presenter'

/** Opens the presenter view and the audience window, by default at the start. */
export async function openWindows(context: BrowserContext, url = '/'): Promise<Windows> {
  const windows = { presenter: await context.newPage(), audience: await context.newPage() }
  for (const [page, path] of [[windows.presenter, 'presenter/1'], [windows.audience, '1']] as const) {
    await page.goto(url + path)
    // A dev server builds its first page when it is asked for.
    await expect(page.locator('#slide-content [data-slidev-no="1"] h1')).toBeAttached({ timeout: 60_000 })
  }
  await expectTogether(windows, { no: 1, click: 0 })
  return windows
}

/** Waits until both windows show the same page and click, and nothing of the speaker in the audience's. */
export async function expectTogether({ presenter, audience }: Windows, at?: Place): Promise<Place> {
  await expect(async () => {
    const place = at ?? position(presenter)
    expect([position(presenter), position(audience)], 'presenter and audience').toEqual([place, place])
  }).toPass({ intervals: [20, 50, 100] })
  const place = position(presenter)
  for (const page of [presenter, audience])
    await expect(page.locator(`#slide-content [data-slidev-no="${place.no}"] h1`)).toBeAttached({ timeout: 60_000 })
  expect(await audience.locator(speakerThings).count(), 'speaker things in the audience window').toBe(0)
  return place
}

/** Presses a key in one window, and waits until both have moved. */
export async function move(windows: Windows, key: string, by: Page = windows.presenter): Promise<Place> {
  const from = position(by)
  await by.keyboard.press(key)
  await expect(() => expect(position(by), `${key} moves`).not.toEqual(from)).toPass({ intervals: [20], timeout: 5000 })
  return expectTogether(windows)
}
