import type { Page } from 'playwright/test'
import { expectReady } from '../../engine/tests/support/ready.ts'

/** A slide's part of the handout, on a sheet or more. */
export interface Sheet {
  no: number
  record: string[]
  /** What it prints of each record. */
  texts: string[]
  links: string[]
}

export async function openHandout(page: Page, paper: string): Promise<void> {
  await page.goto(`/handout?print=true&paper=${paper}`)
  await expectReady(page, '.handout')
}

export function readSheets(page: Page): Promise<Sheet[]> {
  return page.locator('.sheet').evaluateAll(sheets => sheets.map((sheet) => {
    const entries = [...sheet.querySelectorAll('.sheet-record .entry')]
    return {
      no: Number(sheet.getAttribute('data-sheet')),
      record: entries.map(entry => entry.getAttribute('data-record') ?? ''),
      texts: entries.flatMap(entry => [...entry.querySelectorAll('p, blockquote, li, td')]
        .map(part => part.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '')),
      links: [...sheet.querySelectorAll<HTMLAnchorElement>('.sheet-record a')].map(link => link.href),
    }
  }))
}
