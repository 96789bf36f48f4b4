import type { Page } from 'playwright'
import type { Drawing } from './page-drawing.ts'
import type { Box, Row, Text } from './page-text.ts'
import * as drawings from './page-drawing.ts'
import { drawingOf } from './page-drawing.ts'
import * as texts from './page-text.ts'
import { colourOf, isSeen, rowsOf, textOf, wordsIn } from './page-text.ts'

/** What an element with `data-export` says it is. `name` is its description; a drawing without one is decoration. */
export type Piece
  = | { kind: 'title' | 'text', hidden: boolean, text: Text }
    | { kind: 'table', box: Box, name: string, rows: Row[] }
    /** `figures` are the ids of its records, in the order of its bars. */
    | { kind: 'chart', box: Box, name: string, figures: string, plot?: Plot }
    | { kind: 'drawing', name: string, drawing: Drawing }

/** Where a chart has its bars, in px from its corner: what their axis measures, how thick they are, what the slide draws for them. */
export interface Plot {
  area: [x: number, y: number, w: number, h: number]
  axis?: [min: number, max: number]
  thickness: number
  bars?: { from: number, length: number, drawing: Drawing }[]
}

/** `paper` is its colour; `undeclared` are words that no element exports. */
export interface ReadSlide { no: number, paper: string, pieces: Piece[], undeclared: string[] }

/** Reads what the elements of each slide of the print view declare, at the last click, in reading order. */
export function readSlides(page: Page): Promise<ReadSlide[]> {
  const functions = [...Object.values(texts), ...Object.values(drawings), readSlide, readElement, readChart, readBars]
  return page.evaluate(`(() => {
    ${functions.map(String).join('\n')}
    return [...document.querySelectorAll('.print-slide-container')].map(readSlide)
  })()`)
}

function readSlide(slide: Element): ReadSlide {
  const layout = slide.querySelector('.slidev-layout') ?? slide
  // Elements of text and tables are what they are without saying so.
  const written = [...layout.querySelectorAll('p, li, h2, h3, blockquote, figcaption, table')]
    .filter(element => !element.closest('[data-export], .sr-only') && !element.querySelector('[data-export]'))
  const outer = written.filter(element => !written.some(other => other !== element && other.contains(element)))
  const elements = [...layout.querySelectorAll('[data-export]'), ...outer]
    .sort((a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)
  const frame = slide.getBoundingClientRect()
  // A field that covers the slide is its background.
  const covers = ({ width, height }: DOMRect): boolean => width >= frame.width && height >= frame.height
  const ground = elements.find(element => element.matches('div:empty') && covers(element.getBoundingClientRect())) ?? layout
  const undeclared = wordsIn(layout).filter(({ words, element }) => words.trim() && !elements.some(one => one.contains(element)))
  return {
    no: Number.parseInt(slide.id),
    paper: colourOf(getComputedStyle(ground).backgroundColor).hex,
    pieces: elements.filter(element => element !== ground).flatMap(element => readElement(element, frame)),
    undeclared: undeclared.map(({ words }) => words.trim()),
  }
}

function readElement(element: Element, frame: DOMRect): Piece[] {
  const kind = element.getAttribute('data-export') ?? (element.tagName === 'TABLE' ? 'table' : 'text')
  const hidden = element.matches('.sr-only')
  if (!hidden && !isSeen(element))
    return []
  const { left, top, width, height } = element.getBoundingClientRect()
  const box = { x: left - frame.left, y: top - frame.top, w: width, h: height }
  const name = (element.closest('[aria-label]') ?? element.querySelector('[role=img][aria-label]'))?.getAttribute('aria-label')?.trim()
    ?? ''
  const textPieces = (all: Iterable<Element>): Piece[] => {
    const found = [...all].filter(one => hidden || isSeen(one)).map(one => textOf(one, frame))
    return found.flatMap(text => text ? [{ kind: 'text', hidden: false, text }] : [])
  }
  if (kind === 'title' || kind === 'text')
    return textPieces([element]).map(piece => ({ ...piece, kind, hidden } as Piece))
  if (element instanceof HTMLTableElement) {
    const [caption, top] = [element.caption, element.rows[0]?.getBoundingClientRect().top ?? frame.top]
    const table: Piece = {
      kind: 'table',
      box: { ...box, y: top - frame.top },
      name: name || caption?.textContent.trim() || '',
      rows: rowsOf(element, frame),
    }
    return [...textPieces(caption ? [caption] : []), table]
  }
  const skip = kind === 'chart'
    ? '[data-export] [data-export], [clip-path], g:has(> [data-scale^="length:"])'
    : '[data-export] [data-export]'
  const drawn = drawingOf(element, frame, skip).map((drawing): Piece => ({ kind: 'drawing', name: kind === 'chart' ? '' : name, drawing }))
  // The words of a drawing stay words.
  return [...kind === 'chart' ? [readChart(element, box, name, frame)] : [], ...drawn, ...textPieces(element.querySelectorAll('text'))]
}

/** A chart's bars are its program's own; its labels are texts, and its other marks a drawing over them. */
function readChart(element: Element, box: Box, name: string, frame: DOMRect): Piece {
  const plot = element.querySelector('[data-plot]')?.getAttribute('data-plot')
  const figures = element.getAttribute('data-figures') ?? ''
  return readBars(element, name, frame) ?? { kind: 'chart', box, name, figures, ...plot && { plot: JSON.parse(plot) as Plot } }
}

/**
 * Lengths of money that a picture draws itself, as arrows or hatched. A program's bars are of one thickness and at even
 * distances: each is made so thick that what the slide draws fits in it, and is filled with that.
 */
function readBars(element: Element, name: string, frame: DOMRect): Piece | undefined {
  const shapes = [...element.querySelectorAll<SVGGraphicsElement>('[data-scale^="length:"]')].filter(isSeen)
  const rects = shapes.map((shape) => {
    const { x, y, width, height } = shape.getBBox()
    const { a = 1, d = 1, e = 0, f = 0 } = shape.getScreenCTM() ?? {}
    return { x: x * a + e - frame.left, middle: (y + height / 2) * d + f - frame.top, w: width * a, h: height * d }
  })
  const first = rects[0]?.middle ?? 0
  const tallest = Math.max(...rects.map(({ h }) => h))
  const step = rects.length > 1 ? ((rects.at(-1)?.middle ?? 0) - first) / (rects.length - 1) : tallest
  const thickness = Math.min(step, Math.max(...rects.map(({ h, middle }, i) => h + 2 * Math.abs(middle - first - i * step))))
  const left = Math.min(...rects.map(({ x }) => x))
  const box = { x: left, y: first - step / 2, w: Math.max(...rects.map(({ x, w }) => x + w)) - left, h: step * rects.length }
  const bars = rects.flatMap(({ x, w }, i) => {
    const shape = shapes[i]?.closest('g') ?? element
    const place = { x, y: first + i * step - thickness / 2, w, h: thickness }
    return drawingOf(shape, frame, '[data-export]', place).map(drawing => ({ from: x - left, length: w, drawing }))
  })
  const figures = shapes.map(shape => shape.getAttribute('data-scale')?.split(':')[1] ?? '').join(' ')
  return bars.length && step > 0 ? { kind: 'chart', box, name, figures, plot: { area: [0, 0, box.w, box.h], thickness, bars } } : undefined
}
