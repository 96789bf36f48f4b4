import type { Buffer } from 'node:buffer'
import type { Page } from 'playwright'
import type PptxGenJS from 'pptxgenjs'
import type { Deck } from '../deck/deck.ts'
import type { Drawing } from './page-drawing.ts'
import type { Box, Paragraph, Run } from './page-text.ts'
import type { Written } from './pages.ts'
import type { ChartFill, Picture } from './pptx-finish.ts'
import type { Piece, ReadSlide } from './pptx-read.ts'
import { createRequire } from 'node:module'
import { silently } from '../cli/progress.ts'
import { Problem, problemWith } from '../cli/project.ts'
import { replaceFile } from '../cli/write.ts'
import { slidesInRange } from '../deck/deck.ts'
import { plainNotes } from '../deck/syntax.ts'
import { acts, parties } from '../talk.ts'
import { inBrowser } from './pages.ts'
import { nativeChart } from './pptx-charts.ts'
import { finish, titleName } from './pptx-finish.ts'
import { readSlides } from './pptx-read.ts'
import { openPrint } from './print.ts'

// Its ES module is not marked as one, so Node cannot import it.
const Pptx = createRequire(import.meta.url)('pptxgenjs') as typeof PptxGenJS
type Slide = ReturnType<PptxGenJS['addSlide']>
type Colours = (token: string) => string
type Link = (to: string) => PptxGenJS.HyperlinkProps | undefined

/** What the library cannot write, for `finish` to add, in the order of the parts of the file. */
interface Rest { charts: ChartFill[][][], pictures: Picture[][] }

/** Canvas pixels are 96 to the inch, and points 72. */
const inches = (px: number): number => px / 96
const points = (px: number): number => Math.round(px * 0.75 * 100) / 100
/** Room for a typeface that is wider than the deck's own. */
const air = 1.1

/**
 * Writes a built deck as a PowerPoint file, each slide at its last click: text as text, tables as tables, the charts of
 * money as charts with their records, other pictures as drawings with their descriptions, notes as notes.
 * `file` is replaced only when the new one is complete.
 */
export async function exportPptx(dist: string, file: string, deck: Deck, range?: string, step = silently): Promise<Written> {
  const expected = slidesInRange(deck, range)
  return inBrowser(dist, async (browser, url) => {
    const page = await step(`Drawing ${expected.length} slides`, () => openPrint(browser, url, deck, { range }))
    const slides = await readSlides(page)
    check(slides, expected.length)
    const bytes = await step(`Writing ${slides.length} slides`, () => write(page, deck, slides))
    await replaceFile(file, bytes)
    return { pages: slides.length, bytes: bytes.length }
  })
}

function check(slides: readonly ReadSlide[], expected: number): void {
  const faults = slides.flatMap(({ no, pieces, undeclared }) => [
    ...pieces.filter(({ kind }) => kind === 'title').length === 1 ? [] : [`slide ${no} needs one heading with data-export="title"`],
    ...undeclared.map(words => `slide ${no}: “${words.slice(0, 40)}” stands in no element with data-export, so the file would lack it`),
  ])
  if (slides.length !== expected)
    throw new Problem(`The print view has ${slides.length} slides instead of ${expected}.`)
  if (faults.length)
    throw problemWith('The PowerPoint file was not written', faults)
}

async function write(page: Page, deck: Deck, read: readonly ReadSlide[]): Promise<Buffer> {
  const pptx = new Pptx()
  pptx.defineLayout({ name: 'deck', width: inches(deck.width), height: inches(deck.height) })
  pptx.layout = 'deck'
  Object.assign(pptx, { title: deck.title, author: deck.author, subject: deck.info, company: deck.author })
  pptx.theme = { headFontFace: 'Newsreader', bodyFontFace: 'Schibsted Grotesk' }
  const place = { x: inches(64), y: inches(64), w: inches(deck.width - 128), h: inches(110) }
  pptx.defineSlideMaster({ title: 'Slide', objects: [{ placeholder: { options: { name: 'title', type: 'title', ...place }, text: '' } }] })
  const colours = await tokens(page)
  const rest: Rest = { charts: [], pictures: [] }
  const link: Link = (to) => {
    const slide = read.findIndex(({ no }) => String(no) === to) + 1
    return slide ? { slide } : /^https?:/.test(to) ? { url: to } : undefined
  }
  for (const { no, paper, pieces } of read) {
    const slide = pptx.addSlide({ masterName: 'Slide' })
    slide.background = { color: paper }
    const pictures: Picture[] = []
    rest.pictures.push(pictures)
    // The title comes first to those who hear the slide; it lies on top where drawings would hide it.
    for (const piece of pieces.toSorted((a, b) => Number(b.kind === 'title' && b.hidden) - Number(a.kind === 'title' && a.hidden))) {
      if (piece.kind === 'title' || piece.kind === 'text')
        addText(slide, piece, deck, link)
      else if (piece.kind === 'table')
        addTable(slide, piece, link)
      else if (piece.kind === 'chart')
        await addChart(slide, piece, colours, rest, page)
      else if (piece.kind === 'drawing')
        pictures.push(await addDrawing(slide, piece, page))
    }
    slide.addNotes(plainNotes(deck.slides[no - 1]?.notes ?? '', '▸ '))
  }
  const written = await pptx.write({ outputType: 'nodebuffer' }) as Buffer
  return finish(written, rest, colours)
}

const frameOf = ({ x, y, w, h }: Box): Box => ({ x: inches(x), y: inches(y), w: inches(w), h: inches(h) })

function addText(slide: Slide, { kind, hidden, text }: Extract<Piece, { kind: 'title' | 'text' }>, deck: Deck, link: Link): void {
  const { box, align, paragraphs, nowrap } = text
  const more = nowrap ? box.w * (air - 1) : 0
  const left = align === 'right' ? more : align === 'center' ? more / 2 : 0
  const x = Math.max(0, box.x - left)
  const frame = { x, y: box.y, w: Math.min(deck.width - x, box.w + more), h: Math.min(deck.height - box.y, box.h * air) }
  // A heading that the picture says too stays a title, above the slide, where PowerPoint puts hidden titles.
  const place = hidden ? { x: 64, y: -110, w: deck.width - 128, h: 90 } : frame
  const grey = (run: Run): Run => ({ ...run, size: 32, colour: '444444' })
  const said = hidden ? paragraphs.map(paragraph => ({ ...paragraph, leading: 40, runs: paragraph.runs.map(grey) })) : paragraphs
  const named = kind === 'title' && { objectName: titleName }
  slide.addText(runsOf(said, link), { ...frameOf(place), align, valign: 'top', margin: 0, wrap: true, fit: 'shrink', ...named })
}

function runsOf(paragraphs: readonly Paragraph[], link: Link): PptxGenJS.TextProps[] {
  return paragraphs.flatMap(({ runs, leading, before }, i) => runs.map((run, j): PptxGenJS.TextProps => ({
    text: run.text,
    options: {
      fontFace: run.font,
      fontSize: Math.floor(points(run.size) * 2) / 2,
      bold: run.bold,
      italic: run.italic,
      // White letters with an edge are what every program draws as outlined ones.
      color: run.edge ? 'FFFFFF' : run.colour,
      charSpacing: points(run.spacing),
      // Points from line to line, so that another font does not push the text into what is below.
      lineSpacing: points(leading),
      paraSpaceBefore: points(before),
      breakLine: j === runs.length - 1 && i < paragraphs.length - 1,
      lang: 'en-US',
      ...run.edge && { outline: { color: run.edge, size: 1.5 } },
      ...link(run.link) && { hyperlink: link(run.link) },
    },
  })))
}

function addTable(slide: Slide, { box, name, rows }: Extract<Piece, { kind: 'table' }>, link: Link): void {
  const border = (color: string): PptxGenJS.BorderProps => color ? { type: 'solid', pt: 0.75, color } : { type: 'none' }
  const widest = rows.toSorted((a, b) => b.cells.length - a.cells.length)[0]
  slide.addTable(rows.map(({ above, below, cells }) => cells.map(({ span, indent, text }) => ({
    text: text ? runsOf(text.paragraphs, link) : '',
    options: {
      colspan: span,
      align: text?.align ?? 'left',
      border: [border(above), border(''), border(below), border('')],
      valign: 'middle',
      // In inches: the library counts the margins of a cell so where they are small.
      margin: [0, 0, 0, inches(indent)],
    },
  }))) as PptxGenJS.TableRow[], {
    x: inches(box.x),
    y: inches(box.y),
    colW: widest?.cells.map(({ width }) => inches(width)) ?? [],
    rowH: rows.map(({ height }) => inches(height)),
    objectName: name || 'Table',
  })
}

/** A chart whose bars lie where the slide has them, so that its arrows and labels fit it. */
async function addChart(
  slide: Slide,
  { box, plot, figures, name }: Extract<Piece, { kind: 'chart' }>,
  colours: Colours,
  rest: Rest,
  page: Page,
): Promise<void> {
  const { direction, labels, series } = nativeChart(figures)
  const [x, y, w, h] = plot?.area ?? [0, 0, box.w, box.h]
  const values = labels.map((_, i) => series.reduce((sum, one) => sum + (one.values[i] ?? 0), 0))
  const perPx = Math.max(...values) / Math.max(...plot?.bars?.map(({ length }) => length) ?? [w])
  const offsets = plot?.bars?.map(({ from }) => from * perPx) ?? []
  const moved = offsets.some(offset => offset > perPx)
  const pictures = await Promise.all(plot?.bars?.map(({ drawing }) => pictureOf(page, drawing, 3)) ?? [])
  rest.charts.push([
    ...moved ? [offsets.map((_, index) => ({ index, colour: '', hatched: false }))] : [],
    ...series.map(({ values, fills }) => fills.flatMap(({ token, open }, index) =>
      values[index] ? [{ index, colour: colours(token), hatched: open, png: pictures[index]?.png }] : [])),
  ])
  const step = (direction === 'bar' ? h : w) / labels.length
  const [min, max] = plot?.axis ?? [0, plot?.bars && w * perPx]
  slide.addChart('bar', [
    ...moved ? [{ name: 'Where the bar begins (not drawn)', labels, values: offsets }] : [],
    ...series.map(({ name, values }) => ({ name, labels, values })),
  ], {
    ...frameOf(box),
    altText: name,
    layout: { x: x / box.w, y: y / box.h, w: w / box.w, h: h / box.h },
    barDir: direction,
    barGrouping: 'stacked',
    barGapWidthPct: plot ? Math.round((step - plot.thickness) / plot.thickness * 100) : 60,
    chartColors: ['FFFFFF'],
    // The library's types leave out the other direction, which it writes all the same.
    catAxisOrientation: (direction === 'col' ? 'minMax' : 'maxMin') as 'minMax',
    catAxisHidden: true,
    catAxisLineShow: false,
    valAxisHidden: true,
    valAxisLineShow: false,
    valAxisMinVal: min,
    ...max && { valAxisMaxVal: max },
    valGridLine: { style: 'none' },
    showLegend: false,
  })
}

async function addDrawing(slide: Slide, { drawing, name }: Extract<Piece, { kind: 'drawing' }>, page: Page): Promise<Picture> {
  const { svg, png } = await pictureOf(page, drawing, 2)
  slide.addImage({ ...frameOf(drawing.box), data: `image/svg+xml;base64,${btoa(unescape(encodeURIComponent(svg)))}`, altText: name })
  return { png, name }
}

/** A drawing as SVG, and for programs that draw none as a picture so many times as sharp as the canvas. */
async function pictureOf(page: Page, drawing: Drawing, times: number): Promise<{ svg: string, png: string }> {
  const { svg } = drawing
  const png = await page.evaluate(async ({ address, times }) => {
    const image = Object.assign(new Image(), { src: address })
    await image.decode()
    const size = { width: Math.round(image.width * times), height: Math.round(image.height * times) }
    const canvas = Object.assign(document.createElement('canvas'), size)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  }, { times, address: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}` })
  return { svg, png }
}

/** The colours of styles/tokens.css in the scheme that is exported. */
async function tokens(page: Page): Promise<Colours> {
  const names = ['paper', ...Object.keys(acts).map(act => `act-${act}`), ...Object.values(parties).map(({ token }) => token)]
  const values = await page.evaluate(
    names => names.map(name => getComputedStyle(document.documentElement).getPropertyValue(`--deck-${name}`).trim()),
    names,
  )
  const found = new Map(names.map((name, i) => [name, values[i] ?? '']))
  return (token) => {
    const value = found.get(token) ?? ''
    if (!/^#[\da-f]{6}$/i.test(value))
      throw new Problem(`styles/tokens.css has no colour --deck-${token}, so the PowerPoint file was not written.`)
    return value.slice(1).toUpperCase()
  }
}
