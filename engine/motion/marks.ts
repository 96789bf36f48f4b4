import type { Box, Order, Side } from './geometry.ts'
import { bounds, inPercent, orders, sides } from './geometry.ts'

export type Look = ReturnType<typeof look>

/** All that one name stands for at one moment: one look, or the cells of a split mark. */
export interface Mark {
  name: string
  cells: Look[]
  /** The elements that show it: itself, or the one that holds the cells. */
  els: Element[]
  order?: Order
  /** The mark it comes out of, and goes back into, where it has no partner of its own name. */
  from?: string
  /** The sides of the slide by which it comes in and goes out, where it has no partner. */
  edges: { in?: Side, out?: Side }
  /** The side of its own from which it is uncovered, where it has no partner. */
  wipe?: Side
}

/** So many cells can move as elements; more are drawn on a canvas. */
export const fewest = 40

export type Marks = Map<string, Mark>

const aligns: Record<string, number> = { center: 0.5, middle: 0.5, right: 1, end: 1 }
const hasText = (node: Node): boolean => node instanceof Text && node.data.trim() !== ''

/** Whether nothing is painted: computed colours end in their opacity. */
export const isClear = (colour: string): boolean => colour === 'transparent' || colour.endsWith(', 0)') || colour.endsWith('/ 0)')

/** Where elements stood when they were last measured: Vue may take them away before they have left. */
const parents = new WeakMap<Element, Element>()

function rememberParents(el: Element): void {
  for (let child = el, parent = el.parentElement; parent && parents.get(child) !== parent; child = parent, parent = parent.parentElement)
    parents.set(child, parent)
}

export const parentOf = (el: Element): Element | undefined => parents.get(el)

/** The marks that a slide shows now. What a click hides is not there. */
export function measure(page: HTMLElement): Marks {
  const marks: Marks = new Map()
  const toBox = slideBoxes(page)
  const known: Known = { styles: new Map(), units: new Map() }
  for (const el of page.querySelectorAll<HTMLElement | SVGElement>('[data-mark]')) {
    if (!isShown(el))
      continue
    const { mark: name = '', markSplit, markOrder, markFrom, markEdge = '', markWipe } = el.dataset
    const cells = markSplit === undefined
      ? [look(el, toBox, known)]
      : el instanceof SVGPathElement ? partsOf(el, toBox, known) : [...el.children].map(cell => look(cell, toBox, known))
    rememberParents(el)
    const mark = marks.get(name) ?? { name, cells: [], els: [], edges: edgesOf(markEdge) }
    mark.cells.push(...cells.filter(({ box }) => box.w > 0 || box.h > 0))
    mark.els.push(el)
    mark.order ??= orders.find(order => order === markOrder)
    mark.from ??= markFrom
    mark.wipe ??= sides.find(side => side === markWipe)
    if (mark.cells.length)
      marks.set(name, mark)
  }
  return marks
}

/** One word is both ways; of two, the second is the way out. Any word that is no side is none. */
function edgesOf(words: string): Mark['edges'] {
  const [way = '', out = way] = words.split(' ')
  return { in: sides.find(side => side === way), out: sides.find(side => side === out) }
}

function isShown(el: Element): boolean {
  return !el.closest('.slidev-vclick-hidden') && el.checkVisibility({ visibilityProperty: true })
}

type ToBox = (rect: { left: number, top: number, width: number, height: number }) => Box

/** Hundreds of cells are one path, of which each closed part is a cell: as elements they would cost a frame. */
function partsOf(el: SVGPathElement, toBox: ToBox, known: Known): Look[] {
  const whole = look(el, toBox, known)
  const { frame } = whole
  return whole.parts.map((corners) => {
    const { x, y, w, h } = bounds(corners)
    return { ...whole, form: 'box', box: { x: frame.x + x * frame.sx, y: frame.y + y * frame.sy, w: w * frame.sx, h: h * frame.sy } }
  })
}

/** From what the browser measures, in px of the screen, to slide px. */
function slideBoxes(page: HTMLElement): ToBox {
  const { left, top, width } = page.getBoundingClientRect()
  const scale = width / page.offsetWidth
  return rect => ({ x: (rect.left - left) / scale, y: (rect.top - top) / scale, w: rect.width / scale, h: rect.height / scale })
}

type Style = ReturnType<typeof read>

/** What sisters share: styles by their attributes, and the coordinates they are drawn in, as the box of a unit in slide px. */
interface Known { styles: Map<Element | null, Map<string, Style>>, units: Map<Element, Box | null> }

/** Sisters with the same attributes have the same style: of eight hundred squares, one is asked. */
function styleOf(el: Element, { styles }: Known): Style {
  if (el.hasChildNodes())
    return read(el)
  const sisters = styles.get(el.parentElement) ?? new Map<string, Style>()
  const key = ['class', 'style', 'fill', 'rx', 'd'].map(name => el.getAttribute(name)).join('|') + el.tagName
  const style = sisters.get(key) ?? read(el)
  styles.set(el.parentElement, sisters.set(key, style))
  return style
}

function unitOf(holder: Element | null, toBox: ToBox, { units }: Known): Box | null {
  if (!(holder instanceof SVGGraphicsElement))
    return null
  const known = units.get(holder)
  if (known !== undefined)
    return known
  const ctm = holder.getScreenCTM()
  const unit = ctm && toBox({ left: ctm.e, top: ctm.f, width: ctm.a, height: ctm.d })
  units.set(holder, unit)
  return unit
}

/** How a mark, or one cell of a split mark, looks at this moment. */
function look(el: Element, toBox: ToBox, known: Known) {
  const style = styleOf(el, known)
  const unit = el instanceof SVGElement ? unitOf(el.parentElement, toBox, known) : null
  // The browser's box of a line leaves out how wide it is drawn.
  const outer = grown(toBox(el.getBoundingClientRect()), unit && el instanceof SVGLineElement ? style.lineWidth * unit.h : 0)
  return {
    ...style,
    el,
    // A paragraph is as wide as its column: its words are the mark.
    box: style.kind === 'text' && !unit ? toBox(wordsOf(el)) : outer,
    // The coordinates in which a move is said: where their origin lies in slide px, and how large a unit is.
    frame: unit ? { x: unit.x, y: unit.y, sx: unit.w, sy: unit.h } : { ...originOf(outer, style.transform), sx: 1, sy: 1 },
    radius: Math.min(style.radius < 0 ? -style.radius * outer.w : style.radius, outer.w / 2, outer.h / 2),
  }
}

/** Where an HTML element's transform has its origin: its middle, if it has a transform; else a move puts it in the corner. */
function originOf({ x, y, w, h }: Box, transform: string): { x: number, y: number } {
  if (!transform)
    return { x, y }
  const { e, f } = new DOMMatrix(transform)
  return { x: x + w / 2 - e, y: y + h / 2 - f }
}

function grown(box: Box, width: number): Box {
  if (!width || (box.w && box.h))
    return box
  return box.h ? { ...box, x: box.x - width / 2, w: width } : { ...box, y: box.y - width / 2, h: width }
}

function wordsOf(el: Element): DOMRect {
  const range = document.createRange()
  range.selectNodeContents(el)
  return range.getBoundingClientRect()
}

/** All that a look takes from computed style. A radius in percent is negative until the size is known. */
function read(el: Element) {
  const style = getComputedStyle(el)
  const svg = el instanceof SVGElement
  const words = el.textContent.trim()
  const isText = el instanceof SVGTextContentElement || (svg || [...el.childNodes].some(hasText) ? words !== '' : false)
  const isLine = el instanceof SVGLineElement
  const fill = isLine ? style.stroke : svg ? style.fill : style.backgroundColor
  const plain = svg
    ? !['none', 'url'].some(word => fill.startsWith(word)) && el instanceof SVGGeometryElement
    : !isClear(fill) && style.backgroundImage === 'none' && Number.parseFloat(style.borderTopWidth) === 0
  const kind = isText || (!plain && words) ? 'text' as const : plain ? 'shape' as const : 'picture' as const
  const path = el instanceof SVGPathElement && style.transform === 'none' ? style.getPropertyValue('d') : ''
  const parts = path ? partsOfPath(path) : []
  const [polygon] = parts.length === 1 ? parts : []
  const shape = !svg || isLine || el instanceof SVGRectElement || polygon
    ? 'box'
    : el.getAttribute('d')
      ?? el.getAttribute('points') ?? el.tagName
  return {
    // Text is scaled evenly; a shape is one plain colour; a picture is anything else.
    kind,
    // Two looks of the same form can become each other without a cross-fade.
    form: kind === 'text'
      ? [words, style.fontFamily, style.fontWeight, style.fontStyle].join('|')
      : [shape, ...kind === 'shape' ? [] : [svg, fill, style.stroke, style.backgroundImage, style.borderTop]].join('|'),
    // The corners of a path that is one polygon, those of each polygon in it, and what it draws, as computed style writes it.
    outline: polygon ? inPercent(polygon) : [],
    parts,
    path,
    // The property that holds the colour.
    paint: isLine ? 'stroke' as const : svg ? 'fill' as const : kind === 'text' ? 'color' as const : 'backgroundColor' as const,
    // In a swarm, a hatched cell has the colour of its edge.
    colour: svg && kind === 'picture' ? style.stroke : svg || kind !== 'text' ? fill : style.color,
    radius: radiusOf(el, style),
    opacity: Number(style.opacity),
    fontSize: Number.parseFloat(style.fontSize),
    // 0 for text that starts at the left, 0.5 for centred text, 1 for text that ends at the right.
    align: aligns[svg ? style.textAnchor : style.textAlign] ?? 0,
    lineWidth: Number.parseFloat(style.strokeWidth) || 0,
    // The element's own, which a move is added to; empty for none.
    transform: style.transform === 'none' ? '' : style.transform,
    inline: !svg && style.display === 'inline',
  }
}

function radiusOf(el: Element, style: CSSStyleDeclaration): number {
  if (el instanceof SVGCircleElement || el instanceof SVGEllipseElement)
    return -0.5
  const radius = el instanceof SVGElement ? style.rx : style.borderTopLeftRadius
  const value = Number.parseFloat(radius) || 0
  return radius.includes('%') ? -value / 100 : value
}

/** The corners of each closed polygon of a path in absolute coordinates, as computed style writes it; none where it has anything else in it. */
function partsOfPath(path: string): [x: number, y: number][][] {
  const parts: [number, number][][] = []
  const words = path.slice('path("'.length, -'")'.length).split(' ')
  for (let i = 0; i < words.length; i += 3) {
    if (words[i] === 'M')
      parts.push([])
    else if (words[i] !== 'L')
      return []
    parts.at(-1)?.push([Number(words[i + 1]), Number(words[i + 2])])
    if (words[i + 3] === 'Z')
      i++
  }
  return words.at(-1) === 'Z' ? parts : []
}
