import { expect, test } from '../support/deck-test.ts'
import { openHandout } from '../support/sheets.ts'

for (const paper of ['a4', 'letter']) {
  test(`each sheet on ${paper} is made to be printed: nothing cut off, black on white, nothing under 8 points`, async ({ page }) => {
    test.setTimeout(120_000)
    await openHandout(page, paper)
    const faults = await page.locator('.sheet').evaluateAll(sheets => sheets.flatMap((sheet) => {
      const side = sheet.getBoundingClientRect().right
      const words = [...sheet.querySelectorAll<HTMLElement>('*')].filter(it =>
        !it.closest('.picture') && [...it.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
      const slide = sheet.querySelector('.picture .slidev-layout.paper')
      const name = (it: HTMLElement): string => `“${it.textContent?.trim().slice(0, 30)}”`
      return [
        ...words.map(it => it.getBoundingClientRect().right > side + 1 && `${name(it)} is cut off at the side`),
        ...words.map(it => Number.parseFloat(getComputedStyle(it).fontSize) < 8 * 96 / 72 - 0.01 && `${name(it)} is small`),
        ...words.map(it => getComputedStyle(it).color !== 'rgb(0, 0, 0)' && `${name(it)} is not black`),
        slide && getComputedStyle(slide).backgroundColor !== 'rgb(255, 255, 255)' && 'its slide is not on white',
      ].filter(Boolean).map(fault => `sheet ${sheet.getAttribute('data-sheet')}: ${fault}`)
    }))
    expect(faults).toEqual([])
  })
}
