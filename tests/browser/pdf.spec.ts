import type { Buffer } from 'node:buffer'
import type { Deck } from '../../engine/deck/deck.ts'
import type { Pdf } from '../../engine/export/read-pdf.ts'
import type { PdfStructure } from '../support/pdf-structure.ts'
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { PDFDocument } from 'pdf-lib'
import { acts } from '../../data/index.ts'
import { contrast, parseColour } from '../../engine/check/probes/colour.ts'
import { openEverySlide } from '../../engine/check/probes/texts.ts'
import { readDeck } from '../../engine/deck/deck.ts'
import { clicksIn } from '../../engine/deck/syntax.ts'
import { letters } from '../../engine/deck/text.ts'
import { recordOf } from '../../engine/evidence/record.ts'
import { exportHandout, firstWords, sheetsOf } from '../../engine/export/handout.ts'
import { exportPdf } from '../../engine/export/pdf.ts'
import { readPdf } from '../../engine/export/read-pdf.ts'
import { builtCopy } from '../../engine/tests/support/copies.ts'
import { copy, deck, expect, test } from '../support/deck-test.ts'
import { drawings, looseFonts, readStructure } from '../support/pdf-structure.ts'
import { qpdfCheck } from '../support/qpdf.ts'
import { openHandout, readSheets } from '../support/sheets.ts'

// One worker, so that each variant is exported once.
test.describe.configure({ mode: 'default', timeout: 120_000 })

interface Read { bytes: Buffer, pdf: PdfStructure, texts: Pdf }

/** The talk in full, with notes. */
const whole = (): Promise<string> => builtCopy('talk', copy)
const lightning = await readDeck('lightning.md')
const numbers = (of: Deck): number[] => of.slides.map(({ no }) => no)
const clicked = deck.slides.flatMap(({ no, blocks }) => Array.from<number>({ length: clicksIn(blocks) + 1 }).fill(no))
/** Slides that link to slides which the range leaves out, and a page of the appendix. */
const part = ['minute', 'partnership', 'reports-1'].map(id => deck.slides.find(slide => slide.id === id)?.no ?? 0)

/** The PDFs that are handed out, and the slide of each page. */
const variants = {
  'the deck': { of: deck, slides: numbers(deck), write: async (file: string) => exportPdf(await whole(), file, deck) },
  'the deck with clicks': {
    of: deck,
    slides: clicked,
    write: async (file: string) => exportPdf(await whole(), file, deck, { withClicks: true }),
  },
  'the dark deck': { of: deck, slides: numbers(deck), write: async (file: string) => exportPdf(await whole(), file, deck, { dark: true }) },
  'three slides': { of: deck, slides: part, write: async (file: string) => exportPdf(await whole(), file, deck, { range: part.join() }) },
  'the lightning cut': {
    of: lightning,
    slides: numbers(lightning),
    write: async (file: string) => exportPdf(await builtCopy('talk', 'lightning'), file, lightning),
  },
  'the handout': { of: deck, slides: undefined, write: async (file: string) => exportHandout(await whole(), file, deck, 'a4') },
  'the handout on letter': {
    of: deck,
    slides: undefined,
    write: async (file: string) => exportHandout(await whole(), file, deck, 'letter'),
  },
}
type Variant = keyof typeof variants

const done = new Map<Variant, Promise<Read>>()
function read(name: Variant): Promise<Read> {
  const file = test.info().outputPath('deck.pdf')
  const reading = done.get(name) ?? variants[name].write(file).then(async () => {
    const bytes = await readFile(file)
    return { bytes, pdf: await readStructure(bytes), texts: await readPdf(bytes) }
  })
  done.set(name, reading)
  return reading
}

function sectionOf({ frontmatter: { act }, appendix }: Deck['slides'][number]): string {
  const found = Object.entries(acts).find(([number]) => Number(number) === act)?.[1]
  return found ? `Act ${found.numeral}, ${found.name}` : appendix ? 'Appendix' : ''
}

const quick: readonly Variant[] = ['the deck', 'the handout']
for (const name of process.env.TEST_ALL ? Object.keys(variants) as Variant[] : quick) {
  test(`the PDF of ${name} is sound: vector, tagged, named, with bookmarks and links that lead somewhere`, async () => {
    const { bytes, pdf, texts } = await read(name)
    const { of, slides } = variants[name]
    const shown = of.slides.filter(({ no }) => slides?.includes(no) ?? true)

    expect(pdf.info).toMatchObject({
      Title: expect.stringContaining(of.title),
      Author: of.author,
      Subject: of.info,
      Keywords: of.keywords.join(', '),
      Language: of.lang,
    })
    expect(pdf.showsTitle, 'the title bar shows the title').toBe(true)
    expect(texts.tagged, 'screen readers can follow it').toBe(true)
    expect(pdf.pages.map(page => page.bitmaps), 'bitmaps').toEqual(pdf.pages.map(() => 0))
    const loose = await looseFonts(bytes)
    expect(loose.filter(name => name !== 'drawings')).toEqual([])
    expect(loose.length, 'the words in outline, on two slides, are drawings to Chromium, and no others').toBeLessThanOrEqual(2)
    expect(bytes.length, 'bytes: its fonts, and its pages').toBeLessThan(400_000 + 50_000 * pdf.pages.length)
    expect(await qpdfCheck(bytes)).toContain('No syntax or stream encoding errors found')
    expect(pdf.pages.flatMap(page => page.figures).filter(words => !words), 'pictures without a description').toEqual([])

    const bookmarks = pdf.outline.flatMap(entry => entry.below.length ? entry.below : [entry])
    expect(bookmarks.map(({ title }) => title), 'a bookmark for each slide').toEqual(shown.map(({ title }) => title))
    const sections = pdf.outline.map(entry => entry.below.length ? entry.title : '').filter(Boolean)
    expect(sections).toEqual([...new Set(shown.map(sectionOf))].filter(Boolean))
    expect(pdf.outline.filter(entry => entry.below[0] && entry.page !== entry.below[0].page), 'a part opens at its first slide').toEqual([])

    const linked = pdf.pages.flatMap(page => page.links)
    expect(
      linked.filter(({ words, page }) => !page || !shown.some(({ no, title }) => words === `Slide ${no}: ${title}`)),
      'links that lead nowhere',
    ).toEqual([])
    expect(texts.pages.flatMap(page => page.links).filter(link => !/^https:\/\/(?!localhost)/.test(link)), 'links to this machine')
      .toEqual([])

    if (slides) {
      expect(pdf.pages).toHaveLength(slides.length)
      expect(pdf.pages.map(page => page.roles.filter(role => role === 'H1').length), 'main headings').toEqual(slides.map(() => 1))
      // Some titles come in two halves: the last click has them whole.
      const titles = slides.map((no, i) => no === slides[i + 1] ? '' : of.slides[no - 1]?.title ?? '')
      expect(titles.filter((title, i) => !texts.pages[i]?.text.includes(letters(title))), 'titles that are not on their page').toEqual([])
    }
  })
}

test('what is a list, a table, a quotation or a link on screen is one in the PDF, and pictures have the same names', async ({ page }) => {
  const { pdf } = await read('the deck')
  await openEverySlide(page, 'light')
  const shown = await page.locator('.print-slide-container').evaluateAll(all => all.map((slide) => {
    const count = (selector: string): number => [...slide.querySelectorAll(selector)]
      .filter(element => !element.closest('.sr-only, [aria-hidden=true]'))
      .length
    const pictures = [...slide.querySelectorAll('[role=img]')].map(image => image.getAttribute('aria-label') ?? '')
    return {
      L: count('ol, ul'),
      LI: count('li'),
      Table: count('table'),
      TH: count('th'),
      BlockQuote: count('blockquote'),
      Link: count('a[href]'),
      pictures,
    }
  }))
  const kinds = ['L', 'LI', 'Table', 'TH', 'BlockQuote', 'Link'] as const
  expect(pdf.pages.map(({ roles, figures }) => ({
    ...Object.fromEntries(kinds.map(kind => [kind, roles.filter(role => role === kind).length])),
    pictures: figures,
  }))).toEqual(shown)
})

test('each page says the words that its slide shows: apart where a line ends, and once where they have an outline', async ({ page }) => {
  const { pdf } = await read('the deck')
  await openEverySlide(page, 'light')
  const shown = await page.locator('.print-slide-container').evaluateAll(all => all.map(slide =>
    [slide as HTMLElement, ...slide.querySelectorAll('svg text')].map(part => 'innerText' in part ? part.innerText : part.textContent).join('\n')))
  const wordsOf = (text: string): string[] => text.normalize('NFKC').split(/\s+/).filter(Boolean)
  expect(pdf.pages.map(({ heard }, i) => {
    const left = wordsOf(shown[i] ?? '')
    return wordsOf(heard).filter((word) => {
      const at = left.indexOf(word)
      left.splice(at, Number(at >= 0))
      return at < 0
    })
  })).toEqual(pdf.pages.map(() => []))
})

test('with clicks, each click changes what is read, and the last one is the page of the deck', async () => {
  test.skip(!process.env.TEST_ALL, 'npm run test:all')
  const [plain, steps] = [await read('the deck'), await read('the deck with clicks')]
  for (const { no, id, title, frontmatter } of deck.slides) {
    const texts = steps.texts.pages.filter((_, page) => clicked[page] === no).map(({ text }) => text)
    expect(texts.at(-1), id).toBe(plain.texts.pages[no - 1]?.text)
    // Until its click, only screen readers have a title that waits.
    const shown = texts.map((text, click) => click < Number(frontmatter.titleAt ?? 0) ? text.replace(letters(title), '') : text)
    expect(new Set(shown).size, `each click of ${id} changes what is read`).toBe(texts.length)
  }
})

test('dark, the PDF says the same on dark paper', async () => {
  test.skip(!process.env.TEST_ALL, 'npm run test:all')
  const [plain, dark] = [await read('the deck'), await read('the dark deck')]
  const said = ({ pdf, texts }: Read): unknown =>
    [pdf.outline, pdf.pages.map(({ roles, figures, links }) => ({ roles, figures, links })), texts.pages.map(({ text }) => text)]
  expect(said(dark)).toEqual(said(plain))
  const papers = ({ pdf }: Read): number[] => deck.slides.filter(({ layout }) => layout === 'paper')
    .map(({ no }) => contrast(parseColour(pdf.pages[no - 1]?.paper ?? ''), parseColour('#ffffff')))
  expect(Math.min(...papers(dark)), 'dark paper').toBeGreaterThan(12)
  expect(Math.max(...papers(plain)), 'light paper').toBeLessThan(1.3)
})

for (const [name, paper, width, height] of [['the handout', 'a4', 595, 842], ['the handout on letter', 'letter', 612, 792]] as const) {
  test(`${name} fills its paper and has every slide with its notes and its whole record`, async ({ page }) => {
    test.skip(!process.env.TEST_ALL && !quick.includes(name), 'npm run test:all')
    const { bytes, texts: handout } = await read(name)
    const sizes = (await PDFDocument.load(bytes)).getPages().map(sheet => sheet.getSize())
    expect(sizes.filter(size => Math.abs(size.width - width) > 1 || Math.abs(size.height - height) > 1)).toEqual([])
    const sheets = sheetsOf(handout, deck)
    await openHandout(page, paper)
    const printed = new Map((await readSheets(page)).map(sheet => [sheet.no, sheet]))
    for (const slide of deck.slides) {
      const { no, id, title, notes } = slide
      const own = handout.pages.filter((_, i) => sheets[i] === no)
      for (const words of [title, firstWords(notes), `${no} of ${deck.slides.length}`])
        expect(own[0]?.text, id).toContain(letters(words))
      const { record, texts, links } = printed.get(no) ?? { texts: [], links: [] }
      expect(record, `the record of ${id}`).toEqual(recordOf(slide).layers.flatMap(layer => layer.entries).map(entry => entry.id))
      const text = own.map(sheet => sheet.text).join('')
      expect(texts.filter(words => !text.includes(letters(words))), `${id} prints its record whole`).toEqual([])
      expect(own.flatMap(sheet => sheet.links), `links of ${id}`).toEqual(expect.arrayContaining(links))
    }
  })
}

test('two exports in a row draw the same, byte for byte', async () => {
  test.skip(!process.env.TEST_ALL, 'npm run test:all')
  const { bytes } = await read('three slides')
  const again = test.info().outputPath('again.pdf')
  await variants['three slides'].write(again)
  const pictures = await drawings(bytes)
  expect(pictures.length, 'streams that draw').toBeGreaterThan(part.length)
  expect(await drawings(await readFile(again))).toEqual(pictures)
})
