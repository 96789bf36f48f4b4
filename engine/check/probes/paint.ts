import type { Page } from 'playwright'
import type { Colour } from './colour.ts'
import { contrast, flatten, parseColour } from './colour.ts'

/** A colour as the browser computed it, and the opacity of all that it is part of. */
interface Coat {
  css: string
  opacity: number
}

export interface Painted {
  no: number
  /** What it is, for a sentence: its text, or its tag and class. */
  what: string
  /** Its own colours: one that stands out suffices. */
  coats: Coat[]
  /** What lies below it at several points, the topmost first: along the lines of a text, or the outline of a mark. */
  below: Coat[][]
}

export interface PaintedText extends Painted {
  size: number
  /** A sentence to read, as opposed to a label. */
  prose: boolean
}

export interface Painting {
  texts: PaintedText[]
  marks: Painted[]
  paper: string
}

/** The lowest contrast of something with what is behind it, and the two colours; the part of its points that may hide is left out. */
export function lowestContrast({ coats, below }: Painted, paper: string, mayHide = 0): { ratio: number, own: Colour, ground: Colour } {
  const thin = ({ css, opacity }: Coat): Colour => {
    const colour = parseColour(css)
    return { ...colour, alpha: colour.alpha * opacity }
  }
  const found = below.map((layers) => {
    const ground = flatten([...layers.map(thin), parseColour(paper)])
    const seen = coats.map(coat => flatten([thin(coat), ground])).map(own => ({ ratio: contrast(own, ground), own, ground }))
    return seen.reduce((best, one) => one.ratio > best.ratio ? one : best)
  })
  const worst = found.toSorted((a, b) => a.ratio - b.ratio)[Math.floor(found.length * mayHide)]
  if (!worst)
    throw new Error('Something that is painted nowhere has no contrast.')
  return worst
}

/** Reads the colours of all visible texts and marks of the open slides, and what is behind each. */
export function readPainting(page: Page): Promise<Painting> {
  return page.evaluate(() => {
    /** Colours of the deck's own; a moment has other ones than the page around it. */
    const tokens = (parent: Element, ...names: string[]): string[] => {
      const probe = parent.appendChild(document.createElement('i'))
      const colours = names.map((name) => {
        probe.style.color = `var(${name})`
        return getComputedStyle(probe).color
      })
      probe.remove()
      return colours
    }

    const opacityOf = (element: Element | null): number => element
      ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement)
      : 1
    const coat = (element: Element, css: string, opacity = '1'): Coat[] => {
      const seen = css !== 'none' && !/^rgba\(.*, 0\)$/.test(css) && Number(opacity) > 0
      return seen ? [{ css, opacity: Number(opacity) * opacityOf(element) }] : []
    }
    const strokeOf = (element: Element): Coat[] => coat(element, getComputedStyle(element).stroke, getComputedStyle(element).strokeOpacity)
    const fillOf = (element: Element): Coat[] => element instanceof SVGLineElement
      ? []
      : coat(element, getComputedStyle(element).fill, getComputedStyle(element).fillOpacity)
    const groundOf = (element: Element): Coat[] => coat(element, getComputedStyle(element).backgroundColor)

    interface Painter { element: Element, box: DOMRect, stroke: Coat[], fill: Coat[] }
    /** What paints anything, in painting order. */
    function paintersOf(slide: Element): Painter[] {
      return [...slide.querySelectorAll('*')]
        .filter(element => !element.closest('defs') && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((element): Painter => ({
          element,
          box: element.getBoundingClientRect(),
          stroke: element instanceof SVGGeometryElement ? strokeOf(element) : [],
          fill: element instanceof SVGGeometryElement ? fillOf(element) : element instanceof SVGElement ? [] : groundOf(element),
        }))
        .filter(({ stroke, fill }) => stroke.length || fill.length)
    }
    const holds = (box: DOMRect, left: number, top: number, right = left, bottom = top): boolean =>
      box.left <= left && box.top <= top && box.right >= right && box.bottom >= bottom
    const isBefore = (a: Element, b: Element): boolean => Boolean(b.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_PRECEDING)

    function coatsAt({ element, stroke, fill }: Painter, x: number, y: number): Coat[] {
      if (!(element instanceof SVGGeometryElement))
        return fill
      const at = new DOMPoint(x, y).matrixTransform(element.getScreenCTM()?.inverse())
      return [...element.isPointInStroke(at) ? stroke : [], ...element.isPointInFill(at) ? fill : []]
    }
    const different = (layers: Coat[][]): Coat[][] => [...new Map(layers.map(layer => [JSON.stringify(layer), layer])).values()]

    function paintedText({ node, element, text, no, size }: ReturnType<Window['visibleTexts']>[number], painters: Painter[]): PaintedText {
      const style = getComputedStyle(element)
      const isSvg = element instanceof SVGElement
      const range = document.createRange()
      range.selectNodeContents(node)
      const points = [...range.getClientRects()].flatMap(({ left, width, top, height }) =>
        [0.04, 0.2, 0.35, 0.5, 0.65, 0.8, 0.96].map(part => [left + width * part, top + height / 2] as const))
      const earlier = painters.filter(painter => painter.element === element || isBefore(painter.element, element)).reverse()
      // A halo, drawn below the letters, is what they are seen against.
      const halo = isSvg && style.paintOrder.startsWith('stroke') ? strokeOf(element) : []
      const words = text.split(' ').length
      const outlined = Number.parseFloat(style.webkitTextStrokeWidth) > 0
      return {
        no,
        what: `"${text}"`,
        size,
        prose: !isSvg
          && !element.closest('.layer') && (Boolean(element.closest('.statement, .reading, blockquote, q')) || (size >= 24 && words > 5)),
        coats: isSvg ? fillOf(element) : coat(element, outlined ? style.webkitTextStrokeColor : style.color),
        below: different(points
          .map(([x, y]) => [...halo, ...earlier.filter(({ box }) => holds(box, x, y)).flatMap(painter => coatsAt(painter, x, y))])),
      }
    }

    /** Points of a shape's outline, as far as the slide shows it. */
    function outline(shape: SVGGeometryElement, shown: DOMRect): DOMPoint[] {
      const [length, count] = [shape.getTotalLength(), 10]
      return Array.from({ length: count }, (_, i) => shape.getPointAtLength(length * (i + 0.5) / count))
        .map(point => DOMPoint.fromPoint(point).matrixTransform(shape.getScreenCTM() ?? undefined))
        .filter(({ x, y }) => holds(shown, x, y))
    }

    function paintedMark({ element, stroke, fill }: Painter, no: number, painters: Painter[], shown: DOMRect): Painted {
      const earlier = painters.filter(other => other.element !== element && isBefore(other.element, element)).reverse()
      return {
        no,
        what: `<${element.tagName} class="${element.getAttribute('class') ?? ''}">`,
        coats: [...stroke, ...fill],
        below: outline(element as SVGGeometryElement, shown)
          .map(({ x, y }) => earlier.filter(({ box }) => holds(box, x, y)).flatMap(painter => coatsAt(painter, x, y))),
      }
    }

    /** Rules beside and above text. */
    function paintedRule(element: Element, no: number): Painted {
      const style = getComputedStyle(element)
      const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).filter(side => Number.parseFloat(style[`border${side}Width`]) >= 2)
      return {
        no,
        what: `the rule of <${element.tagName.toLowerCase()} class="${element.className}">`,
        coats: sides.flatMap(side => coat(element, style[`border${side}Color`])),
        below: [[]],
      }
    }

    const texts = Map.groupBy(window.visibleTexts(), ({ no }) => no)
    const slides = window.visibleSlides().map((slide) => {
      const no = Number(slide.dataset.slidevNo)
      const painters = paintersOf(slide)
      const shown = slide.getBoundingClientRect()
      // Hairlines are meant to be faint, and what is cleared in the paper's colour is no mark.
      const quiet = tokens(slide.querySelector('.slidev-layout') ?? slide, '--deck-line', '--deck-paper')
      const shapes = painters.filter(({ element }) => element instanceof SVGGeometryElement)
      const boxes = [...slide.querySelectorAll<HTMLElement>('*')]
        .filter(element => element instanceof HTMLElement && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      return {
        texts: (texts.get(no) ?? []).map(text => paintedText(text, painters)),
        marks: [...shapes.map(shape => paintedMark(shape, no, painters, shown)), ...boxes.map(box => paintedRule(box, no))]
          .filter(({ coats, below }) => below.length > 0 && coats.some(({ css }) => !quiet.includes(css))),
      }
    })
    return {
      texts: slides.flatMap(slide => slide.texts),
      marks: slides.flatMap(slide => slide.marks),
      paper: tokens(document.body, '--deck-paper')[0] ?? '',
    }
  })
}
