import type { Page } from 'playwright/test'
import { readFile } from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import { testDist } from '../../engine/build/test-decks.ts'
import { letters } from '../../engine/deck/text.ts'
import { recordOf } from '../../engine/evidence/record.ts'
import { exportHandout, firstWords } from '../../engine/export/handout.ts'
import { readPdf } from '../../engine/export/read-pdf.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { expectReady } from '../support/ready.ts'

interface Sheet {
  no: number
  record: string[]
  /** What a sheet prints, and each record on it. */
  texts: string[]
  links: string[]
}

async function openHandout(page: Page, paper: string): Promise<void> {
  await page.goto(`/handout?print=true&paper=${paper}`)
  await expectReady(page, '.handout')
}

function readSheets(page: Page): Promise<Sheet[]> {
  return page.locator('.sheet').evaluateAll(sheets => sheets.map((sheet) => {
    const entries = [...sheet.querySelectorAll('.sheet-record .entry')]
    return {
      no: Number(sheet.getAttribute('data-sheet')),
      record: entries.map(entry => entry.getAttribute('data-record') ?? ''),
      texts: entries.flatMap(entry => [...entry.querySelectorAll('p, blockquote, li, td')].map(part => part.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '')),
      links: [...sheet.querySelectorAll<HTMLAnchorElement>('.sheet-record a')].map(link => link.href),
    }
  }))
}

for (const [paper, width, height] of [['a4', 595, 842], ['letter', 612, 792]] as const) {
  test(`the handout on ${paper} has every slide with its notes and its whole record`, async ({ page }, info) => {
    test.setTimeout(180_000)
    const file = info.outputPath('handout.pdf')
    await exportHandout(testDist, file, deck, paper)
    const bytes = await readFile(file)

    const sizes = (await PDFDocument.load(bytes)).getPages().map(page => page.getSize())
    expect(sizes.filter(size => Math.abs(size.width - width) > 1 || Math.abs(size.height - height) > 1)).toEqual([])
    const { pages, tagged, title, outline } = await readPdf(bytes)
    expect(tagged).toBe(true)
    expect(title).toContain(deck.title)
    expect(outline.length).toBeGreaterThanOrEqual(deck.slides.length)

    await openHandout(page, paper)
    const sheets = await readSheets(page)
    expect(pages).toHaveLength(sheets.length)
    for (const slide of deck.slides) {
      const { no, title, notes } = slide
      const own = sheets.map((sheet, index) => ({ ...sheet, text: pages[index]?.text ?? '', pdfLinks: pages[index]?.links ?? [] })).filter(sheet => sheet.no === no)
      const [first] = own
      expect(first?.text, `slide ${no} has its title`).toContain(letters(title))
      expect(first?.text, `slide ${no} has its notes`).toContain(firstWords(notes))
      expect(first?.text, `slide ${no} is numbered`).toContain(letters(`${no} of ${deck.slides.length}`))
      const declared = recordOf(slide).layers.flatMap(layer => layer.entries).map(entry => entry.id)
      expect(own.flatMap(sheet => sheet.record), `slide ${no} has its record`).toEqual(declared)
      for (const sheet of own) {
        expect(sheet.texts.filter(text => !sheet.text.includes(letters(text))), `slide ${no} prints its record whole`).toEqual([])
        expect(sheet.pdfLinks, `links of slide ${no}`).toEqual(expect.arrayContaining(sheet.links))
      }
    }
  })

  test(`each sheet on ${paper} is made to be printed: nothing cut off, black on white, nothing under 8 points`, async ({ page }) => {
    test.setTimeout(120_000)
    await openHandout(page, paper)
    const faults = await page.locator('.sheet').evaluateAll(sheets => sheets.flatMap((sheet) => {
      const box = (selector: string): DOMRect => (sheet.querySelector(selector) ?? sheet).getBoundingClientRect()
      const [written, foot, side] = [box(':scope > .text').bottom, box(':scope > .foot').top, box(':scope > .text').right]
      const words = [...sheet.querySelectorAll<HTMLElement>('*')].filter(it => !it.closest('.picture') && [...it.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
      const slide = sheet.querySelector('.picture .slidev-layout.paper')
      const name = (it: HTMLElement): string => `“${it.textContent?.trim().slice(0, 30)}”`
      return [
        written > foot && `its text ends ${Math.round(written - foot)} px below its foot`,
        ...words.map(it => it.getBoundingClientRect().right > side + 1 && `${name(it)} is cut off at the side`),
        ...words.map(it => Number.parseFloat(getComputedStyle(it).fontSize) < 8 * 96 / 72 - 0.01 && `${name(it)} is small`),
        ...words.map(it => getComputedStyle(it).color !== 'rgb(0, 0, 0)' && `${name(it)} is not black`),
        slide && getComputedStyle(slide).backgroundColor !== 'rgb(255, 255, 255)' && 'its slide is not on white',
      ].filter(Boolean).map(fault => `sheet ${sheet.getAttribute('data-sheet')}: ${fault}`)
    }))
    expect(faults).toEqual([])
  })
}
