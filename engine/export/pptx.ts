import type { Buffer } from 'node:buffer'
import type { Page } from 'playwright'
import type PptxGenJS from 'pptxgenjs'
import type { Deck } from '../deck/deck.ts'
import type { PartyId } from '../talk.ts'
import type { ChartFills } from './pptx-finish.ts'
import type { Fit, Fitted } from './pptx-fit.ts'
import type { Box, ChartPiece, Paragraph, Piece, ReadSlide, Shape, TextPiece } from './pptx-read.ts'
import { createRequire } from 'node:module'
import { serve } from '../build/serve.ts'
import { launchBrowser } from '../cli/browser.ts'
import { silently } from '../cli/progress.ts'
import { Problem } from '../cli/project.ts'
import { replaceFile } from '../cli/write.ts'
import { slidesInRange } from '../deck/deck.ts'
import { parties } from '../talk.ts'
import { actLabels, axisEnd, gapWidth, nativeChart, reportsChart } from './pptx-charts.ts'
import { finish, squareName } from './pptx-finish.ts'
import { cellMargin, fitDeck } from './pptx-fit.ts'
import { readSlides } from './pptx-read.ts'
import { openPrint } from './print.ts'

// Its ES module is not marked as one, so Node cannot import it.
const Pptx = createRequire(import.meta.url)('pptxgenjs') as typeof PptxGenJS
type Slide = ReturnType<PptxGenJS['addSlide']>
const isTitle = (piece: Piece): boolean => piece.kind === 'text' && piece.title
type Colours = (token: string) => string

/** What every part of a slide needs to be written. */
interface Writing { colours: Colours, paper: string, fit: Fit, link: (to: string) => PptxGenJS.HyperlinkProps | undefined, picture: (box: Box) => Promise<string>, charts: ChartFills[number][] }

export interface PptxExported { file: string, slides: number, bytes: number }

/**
 * Writes a built deck as a PowerPoint file: text as text, tables as tables, the charts of money as
 * charts with their data, other pictures as pictures with their descriptions, notes as notes.
 * `file` is replaced only when the new one is complete.
 */
export async function exportPptx(dist: string, file: string, deck: Deck, range?: string, step = silently): Promise<PptxExported> {
  const expected = slidesInRange(deck, range)
  const served = await serve(dist)
  const browser = await launchBrowser()
  try {
    const page = await step(`Drawing ${expected.length} slides`, () => openPrint(browser, served.url, deck, { range }, expected.length))
    const slides = await readSlides(page)
    const untitled = slides.find(slide => !slide.pieces.some(piece => piece.kind === 'text' && piece.title))
    if (slides.length !== expected.length || untitled)
      throw new Problem(untitled ? `Slide ${untitled.no} has no title, so the PowerPoint file was not written.` : `The print view has ${slides.length} slides instead of ${expected.length}.`)
    const bytes = await step(`Writing ${slides.length} slides`, () => write(page, deck, slides))
    await replaceFile(file, bytes)
    return { file, slides: slides.length, bytes: bytes.length }
  }
  finally {
    await browser.close()
    await served.close()
  }
}

async function write(page: Page, deck: Deck, read: ReadSlide[]): Promise<Buffer> {
  const pptx = new Pptx()
  pptx.defineLayout({ name: 'deck', width: deck.width / 96, height: deck.height / 96 })
  pptx.layout = 'deck'
  Object.assign(pptx, { title: deck.title, author: deck.author, subject: deck.info, company: deck.author })
  pptx.theme = { headFontFace: 'Newsreader', bodyFontFace: 'Schibsted Grotesk' }
  const colours = await tokens(page)
  const slides = read.map(slide => ({ ...slide, pieces: slide.pieces.flatMap(piece => withActs(piece, colours)) }))
  const fit = fitDeck(slides)
  const masters = new Set<string>()
  const charts: ChartFills[number][] = []
  const link = (to: string): PptxGenJS.HyperlinkProps | undefined => {
    const slide = slides.findIndex(({ no }) => String(no) === to) + 1
    return slide ? { slide } : /^https?:/.test(to) ? { url: to } : undefined
  }
  for (const [index, { no, paper, pieces }] of slides.entries()) {
    // The library puts a title where its layout has it, so each frame of a title is a layout.
    const title = pieces.filter(piece => piece.kind === 'text').find(isTitle)
    const { x, y, w, h } = (title && fit.texts.get(title)?.frame) ?? { x: 0, y: 0, w: 1, h: 1 }
    const masterName = `Title at ${[x, y, w, h].map(part => part.toFixed(1)).join(', ')}`
    if (!masters.has(masterName))
      pptx.defineSlideMaster({ title: masterName, objects: [{ placeholder: { options: { name: 'title', type: 'title', x, y, w, h, margin: 0, valign: 'top' }, text: '' } }] })
    masters.add(masterName)
    const slide = pptx.addSlide({ masterName })
    slide.background = { color: paper }
    // The title comes first to those who hear the slide.
    for (const piece of [...pieces.filter(isTitle), ...pieces.filter(piece => !isTitle(piece))])
      await add(slide, piece, { colours, paper, fit, link, charts, picture: box => photograph(page, box, index * deck.height) })
    slide.addNotes(plain(deck.slides[no - 1]?.notes ?? ''))
  }
  const written = await pptx.write({ outputType: 'nodebuffer', compression: true }) as Buffer
  return finish(written, charts, colours('paper'))
}

function withActs(piece: Piece, colours: Colours): Piece[] {
  return piece.kind === 'chart' && piece.figures === reportsChart ? [piece, ...actLabels(piece, nativeChart(piece.figures), colours)] : [piece]
}

async function add(slide: Slide, piece: Piece, writing: Writing): Promise<void> {
  switch (piece.kind) {
    case 'box':
      addRule(slide, piece.box, piece.colour)
      break
    case 'text':
      addText(slide, piece, writing)
      break
    case 'table':
      addTable(slide, piece, writing)
      break
    case 'chart':
      addChart(slide, piece, writing)
      break
    case 'shape':
      addShape(slide, piece)
      break
    case 'picture':
      slide.addImage({ ...piece.box, data: await writing.picture(piece.box), altText: piece.name || 'Decoration' })
  }
}

function addRule(slide: Slide, box: Box, colour: string): void {
  slide.addShape('rect', { ...box, fill: { color: colour }, line: { type: 'none' }, objectName: 'Rule' })
}

function addText(slide: Slide, piece: TextPiece, writing: Writing): void {
  const fitted = writing.fit.texts.get(piece) ?? { frame: piece.box, scale: 1, anchor: 'top' }
  const { frame, scale, anchor } = fitted
  if (piece.rule)
    addRule(slide, beside(piece.rule.box, piece.box, fitted), piece.rule.colour)
  slide.addText(asText(piece.paragraphs, scale, writing), {
    ...frame,
    align: piece.align,
    valign: anchor,
    margin: 0,
    wrap: true,
    // For a typeface still wider than those that the frame has room for.
    fit: 'shrink',
    ...piece.title && { placeholder: 'title' },
  })
}

/** A rule stands beside all of its text, wherever that has gone. */
function beside(rule: Box, box: Box, { frame }: Fitted): Box {
  const top = Math.min(rule.y, frame.y + rule.y - box.y)
  return { ...rule, y: top, h: Math.max(rule.y + rule.h, frame.y + frame.h) - top }
}

function asText(paragraphs: readonly Paragraph[], scale: number, { link, paper }: Pick<Writing, 'link' | 'paper'>): PptxGenJS.TextProps[] {
  return paragraphs.flatMap(({ runs, leading, before }, i) => runs.map((run, j): PptxGenJS.TextProps => ({
    text: run.text,
    options: {
      fontFace: run.font,
      fontSize: Math.floor(run.size * scale * 2) / 2,
      bold: run.bold,
      italic: run.italic,
      // White letters with an edge are what every program draws as outlined ones.
      color: run.outline ? 'FFFFFF' : run.colour,
      charSpacing: Math.round(run.spacing * scale * 100) / 100,
      // Points from line to line, so that another font does not push the text into what is below.
      lineSpacing: leading * scale,
      paraSpaceBefore: before * scale,
      breakLine: j === runs.length - 1 && i < paragraphs.length - 1,
      lang: 'en-US',
      ...run.outline && { outline: { color: run.outline, size: 1 } },
      ...run.halo && { highlight: paper },
      ...link(run.link) && { hyperlink: link(run.link) },
    },
  })))
}

function addTable(slide: Slide, { box, name, rows }: Extract<Piece, { kind: 'table' }>, writing: Writing): void {
  const border = (color: string): PptxGenJS.BorderProps => color ? { type: 'solid', pt: 0.75, color } : { type: 'none' }
  slide.addTable(rows.map(({ above, below, cells }) => cells.map(cell => ({
    text: asText(cell.paragraphs, writing.fit.cells.get(cell) ?? 1, writing),
    options: { border: [border(above), border(''), border(below), border('')], valign: 'middle', margin: [0, cellMargin, 0, cell.indent] },
  }))) as PptxGenJS.TableRow[], {
    x: box.x,
    y: box.y,
    colW: rows[0]?.cells.map(cell => cell.box.w) ?? [],
    rowH: rows.map(({ cells: [cell] }) => cell?.box.h ?? 0),
    objectName: name || 'Table',
  })
}

function addShape(slide: Slide, { name, party, hatched, box, points, closed, fill, line, width, dashed }: Shape): void {
  slide.addShape(points.length ? 'custGeom' as 'rect' : 'rect', {
    ...box,
    objectName: party ? squareName(isParty(party) ? parties[party].name : party, hatched) : name,
    fill: fill ? { color: fill } : { type: 'none' },
    line: line ? { color: line, width, ...dashed && { dashType: 'dash' } } : { type: 'none' },
    ...points.length && { points: [...points.map(({ x, y, move }) => ({ x, y, moveTo: move })), ...closed ? [{ close: true } as const] : []] },
  })
}

function isParty(name: string): name is PartyId {
  return Object.hasOwn(parties, name)
}

/** A chart whose bars lie where the slide has them, so that its arrows and labels, which are shapes and text, fit it. */
function addChart(slide: Slide, piece: ChartPiece, { colours, charts }: Writing): void {
  const chart = nativeChart(piece.figures)
  const { direction, reversed, labels, series } = chart
  const { box, plot } = piece
  charts.push(series.map(({ values, tokens, open }) => values.map((value, i) => value ? { colour: colours(tokens[i] ?? 'ink'), hatched: open } : undefined)))
  slide.addChart('bar', series.map(({ name, values }) => ({ name, labels, values })), {
    ...box,
    altText: piece.name,
    layout: { x: plot.x / box.w, y: plot.y / box.h, w: plot.w / box.w, h: plot.h / box.h },
    barDir: direction,
    barGrouping: 'stacked',
    barGapWidthPct: gapWidth(chart, piece),
    chartColors: series.map(({ tokens: [token] }) => colours(token ?? 'ink')),
    // The library's types leave out the other direction, which it writes all the same.
    catAxisOrientation: (direction === 'col' ? 'minMax' : 'maxMin') as 'minMax',
    catAxisHidden: true,
    catAxisLineShow: false,
    valAxisHidden: true,
    valAxisLineShow: false,
    valAxisMinVal: 0,
    valAxisMaxVal: axisEnd(chart, piece),
    valAxisOrientation: (reversed ? 'maxMin' : 'minMax') as 'minMax',
    valGridLine: { style: 'none' },
    showLegend: false,
  })
}

async function tokens(page: Page): Promise<Colours> {
  const found = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    const names = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).flatMap(rule => rule instanceof CSSStyleRule && rule.selectorText === ':root' ? [...rule.style] : []).filter(name => name.startsWith('--deck-'))
    return Object.fromEntries(names.map(name => [name.slice(7), style.getPropertyValue(name).trim()]))
  })
  return (token) => {
    const value = found[token] ?? ''
    if (!/^#[\da-f]{6}$/i.test(value))
      throw new Problem(`styles/tokens.css has no colour --deck-${token}, so the PowerPoint file was not written.`)
    return value.slice(1).toUpperCase()
  }
}

/** Twice as sharp as the canvas; a millimetre around it, because strokes reach over the edge. */
async function photograph(page: Page, { x, y, w, h }: Box, top: number): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: false, clip: { x: x * 96, y: top + y * 96, width: w * 96, height: h * 96, scale: 2 } })
  await session.detach()
  return `image/png;base64,${data}`
}

/** Notes without the marks that Slidev reads. */
function plain(notes: string): string {
  return notes.replaceAll(/\[click(?::\d+)?\]\s*/g, '▸ ').replaceAll('**', '').trim()
}
