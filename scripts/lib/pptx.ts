import type { Buffer } from 'node:buffer'
import type { Page } from 'playwright'
import type PptxGenJS from 'pptxgenjs'
import type { Deck } from './deck.ts'
import type { Box, Piece, ReadSlide, Run } from './pptx-read.ts'
import { createRequire } from 'node:module'
import { launchBrowser } from './browser.ts'
import { slidesInRange } from './deck.ts'
import { nativeChart } from './pptx-charts.ts'
import { readSlides } from './pptx-read.ts'
import { openPrint } from './print.ts'
import { silently } from './progress.ts'
import { Problem } from './project.ts'
import { serve } from './serve.ts'
import { replaceFile } from './write.ts'

// Its ES module is not marked as one, so Node cannot import it.
const Pptx = createRequire(import.meta.url)('pptxgenjs') as typeof PptxGenJS
type Slide = ReturnType<PptxGenJS['addSlide']>
const isTitle = (piece: Piece): boolean => piece.kind === 'text' && piece.title
type Colours = (token: string) => string

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

async function write(page: Page, deck: Deck, slides: ReadSlide[]): Promise<Buffer> {
  const pptx = new Pptx()
  pptx.defineLayout({ name: 'deck', width: deck.width / 96, height: deck.height / 96 })
  pptx.layout = 'deck'
  Object.assign(pptx, { title: deck.title, author: deck.author, subject: deck.info, company: deck.author })
  pptx.theme = { headFontFace: 'Newsreader', bodyFontFace: 'Schibsted Grotesk' }
  const masters = new Set<string>()
  const colours = await tokens(page)
  for (const [index, { no, paper, pieces }] of slides.entries()) {
    // A title stands where its layout has it, so each place of a title is a layout.
    const title = titleBox(pieces)
    const masterName = `Title at ${[title.x, title.y, title.w].map(part => part.toFixed(1)).join(', ')}`
    if (!masters.has(masterName))
      pptx.defineSlideMaster({ title: masterName, objects: [{ placeholder: { options: { name: 'title', type: 'title', ...title, margin: 0, valign: 'top' }, text: '' } }] })
    masters.add(masterName)
    const slide = pptx.addSlide({ masterName })
    slide.background = { color: paper }
    // The title comes first to those who hear the slide.
    for (const piece of [...pieces.filter(isTitle), ...pieces.filter(piece => !isTitle(piece))])
      await add(slide, piece, () => photograph(page, piece.box, index * deck.height), colours)
    slide.addNotes(plain(deck.slides[no - 1]?.notes ?? ''))
  }
  return await pptx.write({ outputType: 'nodebuffer', compression: true }) as Buffer
}

/** Where the title stands, clear of what is beside it even in a wider font. */
function titleBox(pieces: Piece[]): Box {
  const { x, y, w, h } = pieces.find(isTitle)?.box ?? { x: 0, y: 0, w: 1, h: 1 }
  const beside = pieces.filter(({ kind, box }) => kind === 'text' && box.x > x + w / 2 && box.x < x + w && box.y < y + h && box.y + box.h > y)
  return { x, y, w: Math.min(w, ...beside.map(({ box }) => box.x - x - 0.2)), h }
}

async function add(slide: Slide, piece: Piece, picture: () => Promise<string>, colours: Colours): Promise<void> {
  switch (piece.kind) {
    case 'box':
      slide.addShape('rect', { ...piece.box, fill: { color: piece.colour }, line: { type: 'none' }, objectName: 'Rule' })
      break
    case 'text':
      slide.addText(piece.runs.map(asText), { ...room(piece.box, piece.oneLine, piece.align), align: piece.align as 'left', valign: 'top', margin: 0, wrap: !piece.oneLine, ...!piece.oneLine && piece.leading && { lineSpacing: piece.leading }, fit: piece.oneLine && !piece.title ? 'none' : 'shrink', ...piece.title && { placeholder: 'title' } })
      break
    case 'table':
      slide.addTable(piece.rows.map(row => row.map(({ runs, heading }) => ({
        text: runs.map(asText),
        options: { bold: heading, border: [{ type: 'solid', pt: 0.75, color: colours('line') }, { type: 'none' }, { type: 'none' }, { type: 'none' }], valign: 'middle', margin: 0.04 },
      }))) as PptxGenJS.TableRow[], { x: piece.box.x, y: piece.box.y, colW: piece.columns, rowH: piece.rows.map(() => piece.box.h / piece.rows.length), objectName: piece.name || 'Table' })
      break
    case 'chart':
      addChart(slide, piece, colours)
      break
    case 'squares':
      for (const { name, box, fill, line } of piece.shapes)
        slide.addShape('rect', { ...box, objectName: `Commitment to ${name}, area to scale`, fill: fill ? { color: fill } : { type: 'none' }, line: line ? { color: line, width: 1.5, dashType: 'dash' } : { type: 'none' } })
      for (const { box, run } of piece.runs)
        slide.addText([asText(run)], { ...room(box, true, 'left'), margin: 0, wrap: false, valign: 'middle' })
      break
    case 'picture':
      slide.addImage({ ...piece.box, data: await picture(), altText: piece.name || 'Decoration' })
  }
}

/** A little more room than in the browser, because another machine may have other fonts. */
function room({ x, y, w, h }: Box, oneLine: boolean, align: string): Box {
  const extra = oneLine ? Math.max(0.3, w * 0.12) : w * 0.015
  return { x: align === 'right' ? x - extra : x, y, w: w + extra, h }
}

function asText({ text, font, size, bold, italic, colour, breakBefore }: Run): PptxGenJS.TextProps {
  return { text, options: { fontFace: font, fontSize: size, bold, italic, color: colour, softBreakBefore: breakBefore, lang: 'en-US' } }
}

function addChart(slide: Slide, { box, name, figures }: Extract<Piece, { kind: 'chart' }>, colours: Colours): void {
  const { direction, reversed, max, labels, series } = nativeChart(figures)
  const colour = ({ token, open }: typeof series[number]): string => open ? tint(colours(token), colours('paper')) : colours(token)
  const months = direction === 'col'
  slide.addChart('bar', series.map(({ name, values }) => ({ name, labels, values })), {
    ...box,
    // The legend stays clear of the source line.
    h: box.h - 0.25,
    altText: name,
    barDir: direction,
    barGrouping: 'stacked',
    barGapWidthPct: months ? 15 : 40,
    chartColors: series.map(colour),
    // The library's types leave out the other direction, which it writes all the same.
    // One width for all bars, so that two panels on a slide keep one scale.
    ...!months && { layout: { x: reversed ? 0.02 : 0.34, y: 0.04, w: 0.64, h: 0.74 } },
    catAxisOrientation: (months ? 'minMax' : 'maxMin') as 'minMax',
    catAxisLabelFontFace: 'Schibsted Grotesk',
    catAxisLabelFontSize: months ? 9 : 12,
    catAxisLabelColor: colours('ink'),
    ...months && { catAxisLabelFrequency: '12' },
    catAxisLineShow: false,
    valAxisHidden: true,
    valAxisLineShow: false,
    valAxisMinVal: 0,
    ...max && { valAxisMaxVal: max },
    valAxisOrientation: (reversed ? 'maxMin' : 'minMax') as 'minMax',
    valGridLine: { style: 'none' },
    showLegend: true,
    legendPos: 'b',
    legendFontFace: 'Schibsted Grotesk',
    legendFontSize: 11,
    legendColor: colours('muted'),
  })
}

/** The colour of an open bar: a third of its own on the paper. */
function tint(colour: string, paper: string): string {
  const parts = (hex: string): number[] => [0, 2, 4].map(at => Number.parseInt(hex.slice(at, at + 2), 16))
  const own = parts(colour)
  return parts(paper).map((part, i) => Math.round(part + ((own[i] ?? 0) - part) / 3).toString(16).padStart(2, '0')).join('').toUpperCase()
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
