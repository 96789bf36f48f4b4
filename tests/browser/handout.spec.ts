import type { Page } from 'playwright/test'
import type { OutsideSource, Quote, QuoteId, SourceId } from '../../data/index.ts'
import { readFile } from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import { figures, outside, quotes, sources } from '../../data/index.ts'
import { testDist } from '../../engine/build/test-decks.ts'
import { letters } from '../../engine/deck/text.ts'
import { citations, summary } from '../../engine/evidence/citation.ts'
import { monthLong } from '../../engine/evidence/format.ts'
import { exportHandout, firstWords } from '../../engine/export/handout.ts'
import { readPdf } from '../../engine/export/read-pdf.ts'
import { opening } from '../../engine/handout/sources.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { expectReady } from '../support/ready.ts'

interface Sheet {
  no: number
  room: string
  /** As the foot of the slide names them: `Axios Nov 2023`. */
  cited: string[]
  line: string
  listed: { id: SourceId, layer: string, text: string, link: string }[]
}

const layerOf = (id: SourceId): string => id in quotes ? 'evidence' : id === 'mmntm' ? 'reading' : 'note'

async function openHandout(page: Page, paper: string): Promise<void> {
  await page.goto(`/handout?print=true&paper=${paper}`)
  await expectReady(page, '.handout')
}

function readSheets(page: Page): Promise<Sheet[]> {
  return page.locator('.sheet').evaluateAll((sheets) => {
    const text = (element: Element | null): string => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
    return sheets.map(sheet => ({
      no: Number(sheet.getAttribute('data-sheet')),
      room: sheet.querySelector('[data-room]')?.getAttribute('data-room') ?? 'none',
      cited: [...sheet.querySelectorAll('[data-source-line] .entry')].map(text),
      line: text(sheet.querySelector('[data-source-line]')),
      listed: [...sheet.querySelectorAll('[data-source]')].map(item => ({
        id: item.getAttribute('data-source') as SourceId,
        layer: item.closest('div')?.className ?? '',
        text: text(item),
        link: item.querySelector('a')?.href ?? '',
      })),
    }))
  })
}

for (const [paper, width, height] of [['a4', 595, 842], ['letter', 612, 792]] as const) {
  test(`the handout on ${paper} has every slide with its notes and sources, a sheet for each`, async ({ page }, info) => {
    test.setTimeout(120_000)
    const file = info.outputPath('handout.pdf')
    await exportHandout(testDist, file, deck, paper)
    const bytes = await readFile(file)

    const sizes = (await PDFDocument.load(bytes)).getPages().map(page => page.getSize())
    expect(sizes.filter(size => Math.abs(size.width - width) > 1 || Math.abs(size.height - height) > 1)).toEqual([])
    const { pages, tagged, title, outline } = await readPdf(bytes)
    expect(pages).toHaveLength(deck.slides.length)
    expect(tagged).toBe(true)
    expect(title).toContain(deck.title)
    expect(outline.length).toBeGreaterThan(deck.slides.length)
    deck.slides.forEach(({ no, title, notes }, index) => {
      const text = pages[index]?.text ?? ''
      expect(text, `sheet ${no} has its title`).toContain(letters(title))
      expect(firstWords(notes).length, `slide ${no} has words`).toBeGreaterThan(10)
      expect(text, `sheet ${no} has its notes`).toContain(firstWords(notes))
      expect(text, `sheet ${no} has no marker`).not.toContain('[click')
      expect(text, `sheet ${no} is numbered`).toContain(letters(`${no} of ${deck.slides.length}`))
      if (notes.includes('**If asked:**'))
        expect(text, `sheet ${no} has what may be asked`).toContain(letters('If asked:'))
    })

    await openHandout(page, paper)
    const sheets = await readSheets(page)
    expect(sheets.filter(sheet => sheet.listed.length).length).toBeGreaterThan(30)
    for (const { no, listed } of sheets) {
      for (const { id, text, link } of listed)
        expect(pages[no - 1]?.text, `sheet ${no} prints ${id}`).toContain(letters(text.replace(link, '').slice(0, 60)))
      const links = listed.map(source => source.link).filter(Boolean)
      expect(pages[no - 1]?.links, `links of sheet ${no}`).toEqual(expect.arrayContaining(links))
    }
    expect(sheets.flatMap(sheet => sheet.listed).some(source => source.link), 'some source has an address').toBe(true)
  })

  test(`each sheet on ${paper} lists the sources of its slide one by one: who, when, what and where`, async ({ page }) => {
    await openHandout(page, paper)
    const sheets = await readSheets(page)
    for (const { no, cited, line, listed } of sheets) {
      const reports = listed.map(source => source.id).filter((id): id is QuoteId => id in quotes)
      const ours = listed.map(source => source.id).filter(id => id in outside)
      const names = (ids: SourceId[]): string[] => citations(ids).map(({ name, month }) => `${name} ${month}`)
      expect([...line.includes(' reports from ') ? [] : names(reports), ...names(ours)], `sheet ${no} lists what its slide cites, in its order`).toEqual(cited)
      if (line.includes(' reports from '))
        expect(line).toContain(summary(reports))
      expect(listed.map(source => source.layer), `layers of sheet ${no}`).toEqual(['evidence', 'reading', 'note'].flatMap(layer => listed.filter(({ id }) => layerOf(id) === layer).map(() => layer)))

      for (const { id, text, link } of listed) {
        const source: Quote | OutsideSource = sources[id]
        expect(text, 'who').toContain(source.publisher)
        expect(text, 'when').toContain(monthLong(source.month))
        expect(text, 'what').toContain('text' in source ? opening(`“${source.text}”`).replace(/ …?”$/, '') : source.what)
        expect(link, `where ${id} is`).toBe('url' in source ? source.url : '')
      }
    }
    expect(sheets.filter(sheet => sheet.room === 'all').length, 'most sheets have room for all').toBeGreaterThan(sheets.length / 2)
    const eleven = sheets.find(sheet => sheet.no === 11)?.listed.find(source => source.id === 'mmntm')?.text
    expect(eleven, 'a figure has its qualifier and its caveat').toMatch(/\$13B\+ .+ no source given/)
    expect(figures['openai-commitment'].caveat).toContain('no source given')
  })

  test(`each sheet on ${paper} is made to be printed: filled, black on white, nothing under 8 points`, async ({ page }) => {
    await openHandout(page, paper)
    const faults = await page.locator('.sheet').evaluateAll(sheets => sheets.flatMap((sheet) => {
      const box = (selector: string): DOMRect => (sheet.querySelector(selector) ?? sheet).getBoundingClientRect()
      const foot = box('footer').top
      const lines = [...sheet.querySelectorAll('.space i')].map(line => line.getBoundingClientRect().bottom).filter(bottom => bottom <= box('.space').bottom)
      const written = box('.text').bottom
      const words = [...sheet.querySelectorAll<HTMLElement>('*')].filter(it => !it.closest('.picture') && [...it.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
      const slide = sheet.querySelector('.picture .slidev-layout')
      // The digits of the typeface are 0.72 of its size tall.
      const ticks = [...sheet.querySelectorAll<SVGGElement>('[data-act-rail] g')].map((tick) => {
        const digits = tick.querySelector('text')!
        const scale = digits.getBoundingClientRect().height / digits.getBBox().height
        const { y, height } = digits.getBBox()
        const baseline = digits.getBoundingClientRect().top + (Number(digits.getAttribute('y')) - y) * scale
        return { gap: baseline - 0.72 * Number.parseFloat(getComputedStyle(digits).fontSize) * scale - tick.querySelector('line')!.getBoundingClientRect().bottom, height }
      })
      return [
        written > foot && `its text ends ${Math.round(written - foot)} px below its foot`,
        foot - Math.max(written, ...lines) > sheet.clientHeight * 0.08 && 'it is blank above its foot',
        ...words.map(it => Number.parseFloat(getComputedStyle(it).fontSize) < 8 * 96 / 72 && `“${it.textContent?.trim().slice(0, 30)}” is small`),
        ...words.map(it => getComputedStyle(it).color !== 'rgb(0, 0, 0)' && `“${it.textContent?.trim().slice(0, 30)}” is not black`),
        slide && getComputedStyle(slide).backgroundColor !== 'rgb(255, 255, 255)' && 'its slide is not on white',
        ...ticks.map(({ gap }) => gap < 3 && `a tick is ${gap.toFixed(1)} px from its digits`),
      ].filter(Boolean).map(fault => `sheet ${sheet.getAttribute('data-sheet')}: ${fault}`)
    }))
    expect(faults).toEqual([])
  })
}
