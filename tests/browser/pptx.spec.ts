import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { figures, parties } from '../../data/index.ts'
import { reportCount } from '../../deck.config.ts'
import { publicDist } from '../../engine/build/test-decks.ts'
import { inDollars } from '../../engine/charts/scale.ts'
import { openEverySlide } from '../../engine/check/probes/texts.ts'
import { root } from '../../engine/cli/project.ts'
import { letters } from '../../engine/deck/text.ts'
import { exportPptx } from '../../engine/export/pptx.ts'
import { copyTest } from '../support/copy-test.ts'
import { deck, expect } from '../support/deck-test.ts'
import { unzip } from '../support/zip.ts'

/** On the copy that was exported. */
const test = copyTest(publicDist)
// One worker, so that one export serves all tests.
test.describe.configure({ mode: 'default', timeout: 180_000 })

let files: Map<string, string>
test.beforeAll('one export for all', async () => {
  test.setTimeout(180_000)
  const file = test.info().outputPath('deck.pptx')
  await exportPptx(publicDist, file, deck)
  files = unzip(await readFile(file))
})

const decode = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&amp;', '&')
const textOf = (xml = ''): string => decode(Array.from(xml.matchAll(/<a:t>([^<]*)<\/a:t>/g), ([, text]) => text).join(''))
const slideXml = (no: number): string => files.get(`ppt/slides/slide${no}.xml`) ?? ''
const charts = (): string[] => [...files].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml)

test('the PowerPoint file has a slide for each slide, its title as a title', () => {
  expect([...files.keys()].filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(deck.slides.length)
  for (const { no, title } of deck.slides) {
    const [first = ''] = slideXml(no).split('</p:sp>')
    expect(first, `slide ${no} has a title`).toContain('type="title"')
    expect(letters(textOf(first)), `slide ${no}`).toBe(letters(title || deck.title))
  }
})

test('the words of the slides are text in the PowerPoint file', async ({ page }) => {
  await openEverySlide(page, 'light')
  const words = await page.locator('.print-slide-container').evaluateAll(all => all.map(slide =>
    [...slide.querySelectorAll('blockquote, .words, .note p, .source-line, li, td, th')]
      .filter(element => element instanceof HTMLElement && !element.closest('.sr-only'))
      .map(element => element as HTMLElement)
      .map(element => element.innerText)))
  words.forEach((texts, index) => {
    const text = letters(textOf(slideXml(index + 1)))
    for (const word of texts.flatMap(text => text.split('\n')))
      expect(text, `slide ${index + 1}`).toContain(letters(word))
  })
})

test('the speaker notes are notes in the PowerPoint file', () => {
  for (const { no, notes } of deck.slides) {
    const [sentence = ''] = /[A-Z][\w ,]{15,}/.exec(notes) ?? []
    expect(letters(textOf(files.get(`ppt/notesSlides/notesSlide${no}.xml`))), `notes of slide ${no}`).toContain(letters(sentence))
  }
})

test('the charts of money are charts with the records as their data', () => {
  const values = charts().map(xml => Array.from(xml.matchAll(/<c:val>.*?<\/c:val>/gs), ([value]) => Array.from(value.matchAll(/<c:v>([^<]*)<\/c:v>/g), ([, v]) => Number(v))))
  const sums = values.map(series => series.flat().reduce((sum, value) => sum + value, 0))
  const money = (...ids: (keyof typeof figures)[]): number => ids.reduce((sum, id) => {
    const figure = figures[id]
    return sum + ('money' in figure ? figure.money.amount * (figure.money.currency === 'EUR' ? figures['eur-usd'].rate : 1) : 0)
  }, 0)
  expect(sums).toEqual([
    money('openai-first-investment', 'openai-talks'),
    money('anthropic-purchase'),
    money('anthropic-commitment', 'nvidia-commitment'),
    money('openai-commitment', 'anthropic-commitment', 'mistral-investment'),
    reportCount(),
  ])
})

test('a ceiling is a series of its own in the charts, and says so', () => {
  for (const xml of charts().slice(0, 4)) {
    for (const [series] of xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)) {
      const [names = '', rest = ''] = [series.slice(0, series.indexOf('<c:cat>')), series.slice(series.indexOf('<c:cat>'))]
      const labels = Array.from(rest.split('<c:val>')[0]?.matchAll(/<c:v>([^<]*)<\/c:v>/g) ?? [], ([, label = '']) => decode(label))
      const values = Array.from(rest.split('<c:val>')[1]?.matchAll(/<c:v>([^<]*)<\/c:v>/g) ?? [], ([, value]) => Number(value))
      const open = labels.filter((label, i) => values[i] && /up to|in talks/.test(label))
      const drawn = labels.filter((_, i) => values[i])
      expect(open, names).toEqual(/up to|[Ii]n talks/.test(names) ? drawn : [])
    }
  }
})

/** The bars of a chart of money: whose, whether open, and how they are filled. */
function bars(xml: string): { label: string, open: boolean, fill: string, hatched: boolean }[] {
  return Array.from(xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)).flatMap(([series]) => {
    const [labels = [], values = []] = ['cat', 'val'].map(part => Array.from(new RegExp(`<c:${part}>.*?</c:${part}>`, 's').exec(series)?.[0].matchAll(/<c:v>([^<]*)<\/c:v>/g) ?? [], ([, value = '']) => decode(value)))
    return labels.flatMap((label, i) => {
      const [point = ''] = Array.from(series.matchAll(/<c:dPt>.*?<\/c:dPt>/gs), ([found]) => found).filter(found => found.includes(`<c:idx val="${i}"/>`))
      return Number(values[i]) ? [{ label, open: /up to|in talks/.test(label), fill: /srgbClr val="(\w+)"/.exec(point)?.[1] ?? '', hatched: point.includes('<a:pattFill') }] : []
    })
  })
}

test('each bar of money has its own company\'s colour, and a ceiling is hatched', async () => {
  const css = await readFile(join(root, 'styles/tokens.css'), 'utf8')
  const colourOf = (token: string): string => new RegExp(`--deck-${token}: #(\\w{6})`).exec(css)?.[1]?.toUpperCase() ?? ''
  const money = charts().slice(0, 4).flatMap(bars)
  expect(money).toHaveLength(8)
  for (const { label, open, fill, hatched } of money) {
    const party = Object.values(parties).find(({ name }) => label.startsWith(name))
    expect(fill, label).toBe(colourOf(party?.token ?? ''))
    expect(hatched, label).toBe(open)
  }
})

test('the charts are labelled directly, and money says which way it goes', () => {
  for (const xml of charts())
    expect(xml).not.toContain('<c:legend>')
  const arrows = (no: number): string[] => Array.from(slideXml(no).matchAll(/name="(Arrow [^"]*)"/g), ([, name = '']) => name)
  const deal = deck.slides.map(({ no }) => no).find(no => arrows(no).length && slideXml(no).includes('/chart"')) ?? 0
  expect(arrows(deal)).toEqual(['Arrow to the left', 'Arrow to the right', 'Arrow to the right'])
  expect(textOf(slideXml(deal))).toContain('$30B of Azure capacity, committed')
  expect(arrows(deck.slides.map(({ no }) => no).find(no => slideXml(no).includes('Arrow from')) ?? 0)).toHaveLength(3)
})

interface Frame { no: number, name: string, text: string, x: number, y: number, w: number, h: number, line: number }
/** The shapes of a slide in pixels of the deck's canvas. */
function frames(no: number): Frame[] {
  return Array.from(slideXml(no).matchAll(/<p:sp>.*?<\/p:sp>/gs), ([shape]) => {
    const [x = 0, y = 0, w = 0, h = 0] = (/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/.exec(shape) ?? []).slice(1).map(emu => Number(emu) / 9525)
    return { no, name: /<p:cNvPr [^>]*name="([^"]*)"/.exec(shape)?.[1] ?? '', text: textOf(shape), x, y, w, h, line: Number(/<a:ln w="(\d+)"/.exec(shape)?.[1] ?? 0) / 9525 }
  })
}

test('no text of the PowerPoint file leaves its slide or stands in the room of another', () => {
  for (const { no } of deck.slides) {
    const texts = frames(no).filter(({ text }) => text)
    for (const [i, a] of texts.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.w <= deck.width && a.y + a.h <= deck.height, `slide ${no}: ${a.text}`).toBe(true)
      const over = texts.slice(i + 1).filter(b => a.x < b.x + b.w - 2 && b.x < a.x + a.w - 2 && a.y < b.y + b.h - 2 && b.y < a.y + a.h - 2)
      expect(over.map(({ text }) => text), `slide ${no}: over ${a.text}`).toEqual([])
    }
  }
})

test('the portfolio table keeps its squares, their areas to scale', () => {
  const squares = deck.slides.flatMap(({ no }) => slideXml(no).includes('<a:tbl>') ? frames(no).filter(({ name }) => name.startsWith('Commitment to ')) : [])
  const [bet, ...others] = ([['OpenAI', 'openai-commitment'], ['Anthropic', 'anthropic-commitment'], ['Mistral', 'mistral-investment']] as const).map(([name, id]) => {
    const square = squares.find(found => found.name.startsWith(`Commitment to ${name}, area to scale`))
    // An edge is drawn half outside.
    return { name, area: ((square?.w ?? 0) + (square?.line ?? 0)) * ((square?.h ?? 0) + (square?.line ?? 0)), money: inDollars(figures[id].money) }
  })
  expect(squares).toHaveLength(3)
  for (const { name, area, money } of others)
    expect(area / (bet?.area ?? 0) / (money / (bet?.money ?? 0)), name).toBeCloseTo(1, 1)
  const [, ceiling = ''] = /name="Commitment to Anthropic[^"]*a ceiling"(.*?)<\/p:sp>/s.exec(slideXml(squares[0]?.no ?? 0)) ?? []
  expect(ceiling).toContain('<a:pattFill')
})

test('equals keep one size, and pieces of one line their space', async ({ page }) => {
  await openEverySlide(page, 'light')
  const shown = await page.locator('.print-slide-container').evaluateAll(all => all.map((slide) => {
    const sizes = (selector: string): string[] => [...slide.querySelectorAll(selector)].map(element => getComputedStyle(element).fontSize)
    const kicker = slide.querySelector('.kicker')
    return { title: sizes('h1')[0] ?? '', kicker: [...kicker?.children ?? []].map(part => part.textContent?.trim()).join(' '), quotes: [...slide.querySelectorAll('blockquote')].map(({ textContent }) => textContent?.trim().slice(1, 30) ?? '') }
  }))
  const titles = new Map<string, Set<string>>()
  for (const [i, { title, kicker, quotes }] of shown.entries()) {
    const xml = slideXml(i + 1)
    expect(textOf(xml), `slide ${i + 1}`).toContain(kicker)
    const size = (shape: string): string => / sz="(\d+)"/.exec(shape)?.[1] ?? ''
    const shapes = xml.split('</p:sp>')
    titles.set(title, (titles.get(title) ?? new Set()).add(size(shapes[0] ?? '')))
    expect(new Set(quotes.map(quote => size(shapes.find(shape => textOf(shape).includes(quote)) ?? ''))).size, `quotes of slide ${i + 1}`).toBeLessThanOrEqual(1)
  }
  for (const [look, sizes] of titles)
    expect([...sizes], `titles of ${look}`).toHaveLength(1)
})

test('planned products are outlined and unveiled ones solid', async ({ page }) => {
  await openEverySlide(page, 'light')
  const products = await page.locator('.wall li').evaluateAll(all => all.map(item => ({ no: Number.parseInt(item.closest('.print-slide-container')?.id ?? ''), name: item.firstChild?.textContent?.trim() ?? '', planned: item.className.includes('planned') })))
  expect(products.length).toBeGreaterThan(2)
  for (const { no, name, planned } of products) {
    const run = Array.from(slideXml(no).matchAll(/<a:r>.*?<\/a:r>/gs), ([found]) => found).find(found => textOf(found) === name)
    expect(run?.includes('<a:ln'), name).toBe(planned)
  }
})

test('the PowerPoint file is one that PowerPoint accepts, and names what replaces its typefaces', () => {
  for (const [name, xml] of [...files].filter(([name]) => /^ppt\/slides\/slide/.test(name))) {
    expect(xml, `${name}: a paragraph says its look once`).not.toContain('</a:r><a:pPr')
    expect(Array.from(xml.matchAll(/typeface="(?:Newsreader|Schibsted Grotesk)"(?! panose="[\dA-F]{20}")/g)), name).toEqual([])
  }
})

test('every picture and chart of the PowerPoint file has a description', () => {
  const silent = deck.slides.flatMap(({ no }) => Array.from(slideXml(no).matchAll(/<p:(?:pic|graphicFrame)>.*?<p:cNvPr ([^>]*)>/gs), ([, attributes = '']) => ({ no, attributes })))
    .filter(({ no, attributes }) => !/descr="[^"]{5,}"/.test(attributes) && !slideXml(no).includes('<a:tbl>'))
  expect(silent).toEqual([])
})

test('tables are tables in the PowerPoint file', async ({ page }) => {
  await openEverySlide(page, 'light')
  const shown = await page.locator('.print-slide-container').evaluateAll(all => all.map(slide => [...slide.querySelectorAll('table')].filter(table => !table.closest('.sr-only')).length))
  expect(deck.slides.map(({ no }) => slideXml(no).split('<a:tbl>').length - 1)).toEqual(shown)
})
