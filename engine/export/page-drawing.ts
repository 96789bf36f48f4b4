/* Runs in the page, where only functions arrive: see `readSlides`. It makes SVG that stands alone of what a slide draws. */
import type { Box } from './page-text.ts'
import { colourOf, isSeen } from './page-text.ts'

export interface Drawing { box: Box, svg: string }

/** An SVG element and those in it, with styles as attributes: few programs know style sheets or today's colours. */
export function cloneShape(element: Element, skip: string): Element[] {
  const isDefined = element.closest('defs, clipPath, pattern, mask')
  if (element.matches(`title, desc, style, text, ${skip}`) || !(isDefined || isSeen(element)))
    return []
  const clone = element.cloneNode(false) as Element
  for (const { name } of [...clone.attributes]) {
    if (/^(?:class|style|role|tabindex|on.*|(?:data|aria)-.*)$/.test(name))
      clone.removeAttribute(name)
  }
  const style = getComputedStyle(element)
  const isShape = element instanceof SVGGeometryElement
  for (const name of isShape ? ['fill', 'stroke'] : []) {
    const css = style.getPropertyValue(name)
    const { hex, alpha } = colourOf(css)
    clone.setAttribute(name, css.startsWith('url') ? css.replaceAll('"', '') : css === 'none' || !alpha ? 'none' : `#${hex}`)
    clone.setAttribute(`${name}-opacity`, String(alpha * Number(style.getPropertyValue(`${name}-opacity`))))
  }
  const geometry = element instanceof SVGCircleElement
    ? ['cx', 'cy', 'r']
    : element instanceof SVGRectElement
      ? ['x', 'y', 'width', 'height', 'rx']
      : []
  const strokes = ['stroke-width', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin']
  for (const name of ['opacity', 'clip-path', 'mask', ...isShape ? ['fill-rule', ...geometry, ...strokes] : []]) {
    const value = style.getPropertyValue(name).replaceAll(/"|(?<=\d)px/g, '')
    if (value && !['none', 'auto', 'normal'].includes(value) && !value.includes('%'))
      clone.setAttribute(name, value)
  }
  clone.append(...[...element.children].flatMap(child => cloneShape(child, skip)))
  return [clone]
}

/** A box's ground, and the drawings in it, in the slide's own pixels. */
export function drawParts(element: Element, frame: DOMRect, skip: string): Element[] {
  if (!isSeen(element))
    return []
  const create = (tag: string, attributes: Record<string, string | number>): Element => {
    const created = document.createElementNS('http://www.w3.org/2000/svg', tag)
    Object.entries(attributes).forEach(([name, value]) => created.setAttribute(name, String(value)))
    return created
  }
  if (element instanceof SVGGraphicsElement) {
    const matrix = (element instanceof SVGSVGElement ? element : element.ownerSVGElement)?.getScreenCTM() ?? new DOMMatrix()
    const { a, b, c, d, e, f } = new DOMMatrix().translate(-frame.left, -frame.top).multiply(DOMMatrix.fromMatrix(matrix))
    const group = create('g', { transform: `matrix(${[a, b, c, d, e, f].join(' ')})` })
    group.append(...(element instanceof SVGSVGElement ? [...element.children] : [element]).flatMap(part => cloneShape(part, skip)))
    return [group]
  }
  const { left, top, width, height } = element.getBoundingClientRect()
  const { hex, alpha } = colourOf(getComputedStyle(element).backgroundColor)
  const ground = { 'x': left - frame.left, 'y': top - frame.top, width, height, 'fill': `#${hex}`, 'fill-opacity': alpha }
  const inside = [...element.children].filter(child => !child.matches(skip)).flatMap(child => drawParts(child, frame, skip))
  return alpha ? [create('rect', ground), ...inside] : inside
}

/** What an element and all in it cover of the slide, and a little for their edges. */
export function coverOf(root: Element, frame: DOMRect): Box {
  const rects = [
    root,
    ...root.querySelectorAll('*'),
  ].filter(isSeen).map(part => part.getBoundingClientRect()).filter(({ width, height }) => width || height)
  const most = (from: number, values: number[]): number => Math.max(from, Math.min(...values) - 2)
  const x = most(0, rects.map(rect => rect.left - frame.left))
  const y = most(0, rects.map(rect => rect.top - frame.top))
  return {
    x,
    y,
    w: frame.width - x - most(0, rects.map(rect => frame.right - rect.right)),
    h: frame.height - y - most(0, rects.map(rect => frame.bottom - rect.bottom)),
  }
}

/** `root` as SVG, without words and what `skip` selects; `box` is the part of the slide that it fills. */
export function drawingOf(root: Element, frame: DOMRect, skip: string, box = coverOf(root, frame)): Drawing[] {
  const parts = drawParts(root, frame, skip)
  const marks = parts.some(part => part.matches('rect') || part.querySelector('path, rect, circle, line, polygon, polyline, ellipse, use'))
  if (!marks || !(box.w > 0 && box.h > 0))
    return []
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const attributes = { viewBox: `${box.x} ${box.y} ${box.w} ${box.h}`, width: box.w, height: box.h }
  Object.entries(attributes).forEach(([name, value]) => svg.setAttribute(name, String(value)))
  svg.append(...parts)
  return [{ box, svg: new XMLSerializer().serializeToString(svg) }]
}
