import type { Page } from 'playwright'

/** Inches on a slide, from pixels of the deck's canvas. */
export interface Box { x: number, y: number, w: number, h: number }

/** Words of one look. Sizes and spacing are in points; colours are six hexadecimal digits or empty. */
export interface Run {
  text: string
  font: string
  size: number
  bold: boolean
  italic: boolean
  colour: string
  spacing: number
  /** The colour of the letters' edge, and of what keeps them clear of a hatch. */
  outline: string
  halo: string
  /** The number of a slide, or an address. */
  link: string
  /** Inches of each word between two spaces, and of a space, in the deck's own typeface. */
  words: number[]
  space: number
}

/** `leading` and `before` are points from line to line and above the paragraph. */
export interface Paragraph { runs: Run[], leading: number, before: number }

export interface TextPiece {
  kind: 'text'
  title: boolean
  box: Box
  paragraphs: Paragraph[]
  align: 'left' | 'center' | 'right'
  /** Inches from the left of its box to the end of its words. */
  ink: number
  /** The box is as wide as its words, so that it may grow where there is room. */
  tight: boolean
  /** The rule at the left of a quote or a note. */
  rule?: { box: Box, colour: string }
  /** The picture that a label stands in. */
  within?: Box
}

/** `indent` is what a drawing takes of its width, in inches. */
export interface Cell { box: Box, indent: number, paragraphs: Paragraph[] }
/** The colours of the rules above and below a row; empty where there is none. */
export interface Row { above: string, below: string, cells: Cell[] }

/** A part of a drawing; `party` is whose commitment a square is, `hatched` a ceiling. A shape without points is a rectangle. */
export interface Shape { kind: 'shape', name: string, party: string, box: Box, points: { x: number, y: number, move: boolean }[], closed: boolean, fill: string, line: string, width: number, dashed: boolean, hatched: boolean }

/** `plot` is where its bars may stand, `bars` where they do. */
export interface ChartPiece { kind: 'chart', box: Box, name: string, figures: string, plot: Box, bars: Box[] }

export type Piece
  = | TextPiece
    | Shape
    | ChartPiece
    | { kind: 'box', box: Box, colour: string }
    | { kind: 'table', box: Box, name: string, rows: Row[] }
    | { kind: 'picture', box: Box, name: string }

export interface ReadSlide { no: number, paper: string, pieces: Piece[] }

/** Reads every slide of the print view as text, tables, rules, charts, shapes and pictures, in reading order. */
export function readSlides(page: Page): Promise<ReadSlide[]> {
  return page.locator('.print-slide-container').evaluateAll(all => all.map((slide) => {
    const frame = slide.getBoundingClientRect()
    const boxOf = ({ left, top, width, height }: { left: number, top: number, width: number, height: number }): Box => ({ x: (left - frame.left) / 96, y: (top - frame.top) / 96, w: width / 96, h: height / 96 })
    const hex = (css: string): string => (css.match(/[\d.]+/g) ?? []).slice(0, 3).map(part => Math.round(Number(part)).toString(16).padStart(2, '0')).join('').toUpperCase()
    const painted = (css: string): boolean => css !== 'none' && css !== 'transparent' && !/^rgba\(.*, 0\)$/.test(css)
    const visible = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.sr-only')
    const isInline = (element: Element): boolean => getComputedStyle(element).display.startsWith('inline')
    const points = (css: string): number => (Number.parseFloat(css) || 0) * 0.75
    const canvas = document.createElement('canvas').getContext('2d')

    /** Words beside each other in a flexible row, such as a publisher and what it says of its sources. */
    function isRow(element: Element): boolean {
      const { display, flexDirection, justifyContent } = getComputedStyle(element)
      return display.includes('flex') && flexDirection === 'row' && justifyContent !== 'space-between' && [...element.children].every(child => ['SPAN', 'STRONG', 'EM', 'A', 'SMALL'].includes(child.tagName))
    }
    /** The nearest element that begins on a line of its own. */
    function blockOf(element: Element, root: Element): Element {
      const parent = element.parentElement
      return element !== root && parent && (isInline(element) || isRow(parent)) ? blockOf(parent, root) : element
    }
    function rulesOf(element: Element): { left: number, top: number, ground: boolean } {
      const style = getComputedStyle(element)
      const width = (size: string, colour: string): number => painted(colour) && Number.parseFloat(size) >= 1 ? Number.parseFloat(size) : 0
      return { left: width(style.borderLeftWidth, style.borderLeftColor), top: width(style.borderTopWidth, style.borderTopColor), ground: painted(style.backgroundColor) }
    }
    /** Paragraphs one below the other, with nothing drawn between them: one text box holds them, and they flow in any font. */
    function isText(element: Element): boolean {
      if (element.querySelector('h1, svg, table, img, [data-figures]') || !element.textContent?.trim())
        return false
      const blocks = [...element.querySelectorAll('*')].filter(child => child.tagName !== 'BR' && visible(child) && blockOf(child, element) === child)
      return blocks.every((block, i) => {
        const { left, top, ground } = rulesOf(block)
        const above = blocks[i - 1]
        return !left && !top && !ground && !(above && (above.contains(block) || block.getBoundingClientRect().top < above.getBoundingClientRect().bottom - 4))
      })
    }

    function runOf(text: string, element: Element): Run {
      const style = getComputedStyle(element)
      const drawn = element instanceof SVGElement
      if (canvas)
        canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
      const width = (words: string): number => (canvas?.measureText(words).width ?? 0) / 96
      const stroke = Number.parseFloat(style.webkitTextStrokeWidth)
      const link = element.closest('a')?.getAttribute('href') ?? ''
      return {
        text,
        font: (style.fontFamily.split(',')[0] ?? '').replaceAll('"', '').replace(/ Variable$/, ''),
        size: points(style.fontSize),
        bold: Number(style.fontWeight) >= 600,
        italic: style.fontStyle === 'italic',
        colour: hex(drawn ? style.fill : style.color),
        spacing: points(style.letterSpacing),
        outline: stroke > 0 ? hex(style.webkitTextStrokeColor) : '',
        halo: drawn && painted(style.stroke) && style.paintOrder.startsWith('stroke') ? hex(style.stroke) : '',
        link: /^#\d+$/.test(link) ? link.slice(1) : /^https?:/.test(link) ? link : '',
        words: text.split(' ').map(width),
        space: width(' '),
      }
    }

    interface Found { nodes: Range[], block: Element, texts: { text: string, element: Element }[] }
    /** What stands in `root`, by paragraph: a new one begins with each block and after each break. */
    function find(root: Element): Found[] {
      const found: Found[] = []
      let broken = true
      const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        broken ||= node instanceof Element && node.tagName === 'BR'
        const element = node.parentElement
        const words = node instanceof Text ? node.data.replaceAll(/\s+/g, ' ') : ''
        if (!element || !words || !visible(element) || (element.closest('svg') && !(root instanceof SVGElement)))
          continue
        const block = root instanceof SVGElement ? root : blockOf(element, root)
        const before = found.at(-1)
        const starts = broken || !before || before.block !== block
        if (starts && !words.trim())
          continue
        // Quotation marks that the style sheet adds are part of the words.
        const text = element.tagName === 'Q' ? `“${words.trim()}”` : words
        const range = document.createRange()
        range.selectNodeContents(node)
        broken = false
        if (starts) {
          found.push({ nodes: [range], block, texts: [{ text: text.trimStart(), element }] })
          continue
        }
        // Words that stand apart, by a margin or on two lines, have no space between them in the source.
        const [end, start] = [[...before.nodes.at(-1)?.getClientRects() ?? []].at(-1), range.getClientRects()[0]]
        const last = before.texts.at(-1)
        if (last && end && start && (start.left > end.right + 2 || start.top > end.bottom - 2) && !last.text.endsWith(' ') && !text.startsWith(' '))
          last.text += ' '
        before.nodes.push(range)
        before.texts.push({ text, element })
      }
      return found
    }
    /** Where lines of `leading` pixels stand: half of what the letters leave is above them. */
    function linesOf({ nodes, block }: Found): { top: number, bottom: number, left: number, right: number, leading: number } {
      const rects = nodes.flatMap(range => [...range.getClientRects()]).filter(rect => rect.width)
      const leading = Number.parseFloat(getComputedStyle(block).lineHeight) || Math.max(...rects.map(rect => rect.height))
      const middle = rects.map(rect => rect.top + rect.height / 2)
      return { top: Math.min(...middle) - leading / 2, bottom: Math.max(...middle) + leading / 2, left: Math.min(...rects.map(rect => rect.left)), right: Math.max(...rects.map(rect => rect.right)), leading }
    }
    function paragraphsOf(root: Element): { paragraphs: Paragraph[], lines: ReturnType<typeof linesOf>[] } {
      const found = find(root)
      const lines = found.map(linesOf)
      const paragraphs = found.map(({ texts }, i): Paragraph => {
        const last = texts.at(-1)
        if (last)
          last.text = last.text.trimEnd()
        const { top = 0, leading = 0 } = lines[i] ?? {}
        return { runs: texts.filter(({ text }) => text).map(({ text, element }) => runOf(text, element)), leading: leading * 0.75, before: Math.max(0, top - (lines[i - 1]?.bottom ?? top)) * 0.75 }
      })
      return { paragraphs, lines }
    }

    const pieces: Piece[] = []
    function readText(element: Element): void {
      const { paragraphs, lines } = paragraphsOf(element)
      if (!paragraphs.length)
        return
      const style = getComputedStyle(element)
      const rect = element.getBoundingClientRect()
      const left = rect.left + Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.borderLeftWidth)
      const right = rect.right - Number.parseFloat(style.paddingRight)
      const top = Math.min(...lines.map(line => line.top))
      const tight = Math.max(...lines.map(line => line.right - line.left)) > right - left - 4 && lines.every(line => line.bottom - line.top < line.leading * 1.5)
      // What ends at the slide's margin is set from there.
      const atMargin = tight && paragraphs.length === 1 && paragraphs[0]?.runs.length === 1 && rect.right > frame.right - 76 && rect.left > frame.left + frame.width / 2
      const rule = rulesOf(element).left
      pieces.push({
        kind: 'text',
        title: element.tagName === 'H1',
        box: boxOf({ left, top, width: right - left, height: Math.max(...lines.map(line => line.bottom)) - top }),
        paragraphs,
        align: atMargin || ['right', 'end'].includes(style.textAlign) ? 'right' : style.textAlign === 'center' ? 'center' : 'left',
        ink: (Math.max(...lines.map(line => line.right)) - left) / 96,
        tight,
        ...rule && { rule: { box: boxOf({ left: rect.left, top: rect.top, width: rule, height: rect.height }), colour: hex(style.borderLeftColor) } },
      })
    }
    /** Grounds and rules, which a slide without style sheets would lose. */
    function readBoxes(element: Element, withLeft: boolean): void {
      const style = getComputedStyle(element)
      const rect = element.getBoundingClientRect()
      const { left, top, ground } = rulesOf(element)
      if (rect.width >= frame.width - 1)
        return
      if (ground)
        pieces.push({ kind: 'box', box: boxOf(rect), colour: hex(style.backgroundColor) })
      if (left && withLeft)
        pieces.push({ kind: 'box', box: boxOf(new DOMRect(rect.left, rect.top, left, rect.height)), colour: hex(style.borderLeftColor) })
      if (top)
        pieces.push({ kind: 'box', box: boxOf(new DOMRect(rect.left, rect.top, rect.width, top)), colour: hex(style.borderTopColor) })
    }

    /** The labels of a drawing; those on one line, a figure and what it is of, are one. */
    function readLabels(texts: SVGTextElement[], within: Element): void {
      const rows: SVGTextElement[][] = []
      for (const text of texts) {
        const rect = text.getBoundingClientRect()
        const before = rows.at(-1)?.at(-1)?.getBoundingClientRect()
        const beside = before && rect.left >= before.right && rect.left < before.right + 30 && Math.abs(rect.bottom - before.bottom) < Math.min(rect.height, before.height) * 0.5
        if (beside)
          rows.at(-1)?.push(text)
        else
          rows.push([text])
      }
      for (const row of rows) {
        const rects = row.map(text => text.getBoundingClientRect())
        const [left, right, middle] = [Math.min(...rects.map(rect => rect.left)), Math.max(...rects.map(rect => rect.right)), Math.max(...rects.map(rect => rect.top + rect.height / 2))]
        const runs = row.flatMap(text => paragraphsOf(text).paragraphs.flatMap(paragraph => paragraph.runs))
        for (const run of runs.slice(0, -1))
          run.text = `${run.text.trimEnd()} `
        const leading = Math.max(...runs.map(run => run.size)) * 1.15
        const anchor = row[0] ? getComputedStyle(row[0]).textAnchor : ''
        pieces.push({
          kind: 'text',
          title: false,
          box: boxOf({ left, top: middle - leading / 1.5, width: right - left, height: leading / 0.75 }),
          paragraphs: [{ runs, leading, before: 0 }],
          align: anchor === 'end' ? 'right' : anchor === 'middle' ? 'center' : 'left',
          ink: (right - left) / 96,
          tight: true,
          within: boxOf(within.getBoundingClientRect()),
        })
      }
    }
    /** The corners of a path of straight lines, in pixels of the page; none if it has curves. */
    function cornersOf(path: SVGPathElement): Shape['points'] {
      const d = path.getAttribute('d') ?? ''
      const matrix = path.getScreenCTM()
      if (!matrix || /[^\d\s,.MLHVZe+-]/i.test(d))
        return []
      let [x, y] = [0, 0]
      return Array.from(d.matchAll(/([MLHV])([^MLHVZ]*)/gi)).flatMap(([, command = '', rest = '']) => {
        const values = (rest.match(/-?[\d.]+(?:e-?\d+)?/gi) ?? []).map(Number)
        const own = command === command.toLowerCase()
        const kind = command.toUpperCase()
        const steps = kind === 'H' ? values.map(value => [value, own ? 0 : y]) : kind === 'V' ? values.map(value => [own ? 0 : x, value]) : values.flatMap((value, i) => i % 2 ? [] : [[value, values[i + 1] ?? 0]])
        return steps.map(([dx = 0, dy = 0], i) => {
          ;[x, y] = own ? [x + dx, y + dy] : [dx, dy]
          const point = new DOMPoint(x, y).matrixTransform(matrix)
          return { x: point.x, y: point.y, move: kind === 'M' && i === 0 }
        })
      })
    }
    /** A rectangle or a path of straight lines as a shape of its own. */
    function readShape(element: SVGGraphicsElement, name: string, party = ''): void {
      const style = getComputedStyle(element)
      const corners = element instanceof SVGPathElement ? cornersOf(element) : []
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
      const rect = corners.length ? new DOMRect(Math.min(...xs), Math.min(...ys), Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) : element.getBoundingClientRect()
      const dashed = painted(style.stroke) && style.strokeDasharray !== 'none'
      const hatched = dashed && element instanceof SVGRectElement
      pieces.push({
        kind: 'shape',
        name,
        party,
        box: boxOf(rect),
        points: corners.map(({ x, y, move }) => ({ x: (x - rect.left) / 96, y: (y - rect.top) / 96, move })),
        closed: /z\s*$/i.test(element.getAttribute('d') ?? ''),
        fill: hatched ? hex(style.stroke) : painted(style.fill) ? hex(style.fill) : '',
        line: painted(style.stroke) ? hex(style.stroke) : '',
        width: points(style.strokeWidth),
        dashed,
        hatched,
      })
    }
    function readDrawing(svg: SVGElement, name: string, party = ''): void {
      for (const shape of svg.querySelectorAll<SVGGraphicsElement>('rect, path'))
        readShape(shape, name, shape instanceof SVGRectElement ? shape.dataset.square ?? party : '')
      // A label is as wide as the shape it stands on, or as the drawing.
      const shapes = [...svg.querySelectorAll('rect')]
      for (const text of svg.querySelectorAll('text')) {
        const { left, top, right } = text.getBoundingClientRect()
        const on = shapes.find((shape) => {
          const rect = shape.getBoundingClientRect()
          return rect.left <= left && rect.right >= right - 2 && rect.top <= top + 4 && rect.bottom > top
        })
        readLabels([text], on ?? svg)
      }
    }
    function edgesOf(row: HTMLTableRowElement): { above: string, below: string } {
      const style = getComputedStyle(row)
      return { above: Number.parseFloat(style.borderTopWidth) ? hex(style.borderTopColor) : '', below: Number.parseFloat(style.borderBottomWidth) ? hex(style.borderBottomColor) : '' }
    }
    function readCell(cell: HTMLTableCellElement): Cell {
      const { paragraphs, lines: [line] } = paragraphsOf(cell)
      const rect = cell.getBoundingClientRect()
      // Words beside a drawing begin where it ends.
      return { box: boxOf(rect), indent: line && cell.querySelector('svg') ? (line.left - rect.left) / 96 : 0, paragraphs }
    }
    function readTable(table: HTMLTableElement): void {
      const rows = [...table.rows].filter(visible)
      pieces.push({
        kind: 'table',
        box: boxOf(table.getBoundingClientRect()),
        name: table.caption?.textContent?.trim() ?? '',
        rows: rows.map(row => ({ ...edgesOf(row), cells: [...row.cells].map(readCell) })),
      })
      for (const svg of table.querySelectorAll('svg')) {
        const of = svg.closest('tr')?.querySelector('th')?.textContent?.trim() ?? ''
        if (visible(svg))
          readDrawing(svg, `Arrow from ${of}`, of)
      }
    }
    /** A chart's frame and scale; its arrows, marks and labels, which stand outside the part that clips its bars. */
    function readChart(chart: HTMLElement): void {
      const svg = chart.querySelector('svg')
      const numbers = (path: Element | null): DOMRect => {
        const values = (path?.getAttribute('d')?.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
        const [xs, ys] = [values.filter((_, i) => i % 2 === 0), values.filter((_, i) => i % 2 === 1)]
        return new DOMRect(Math.min(...xs), Math.min(...ys), Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
      }
      const inches = ({ x, y, width, height }: DOMRect): Box => ({ x: x / 96, y: y / 96, w: width / 96, h: height / 96 })
      pieces.push({
        kind: 'chart',
        box: boxOf(chart.getBoundingClientRect()),
        name: chart.querySelector('[role=img]')?.getAttribute('aria-label') ?? '',
        figures: chart.dataset.figures ?? '',
        plot: inches(numbers(svg?.querySelector('clipPath path') ?? null)),
        bars: [...svg?.querySelectorAll('[clip-path] path') ?? []].map(bar => inches(numbers(bar))),
      })
      const outside = [...svg?.querySelectorAll<SVGGraphicsElement>('text, rect, path') ?? []].filter(part => !part.closest('[clip-path], clipPath'))
      for (const part of outside) {
        const corners = part instanceof SVGPathElement ? cornersOf(part) : []
        const [tip, tail] = corners
        if (painted(getComputedStyle(part).fill) && !(part instanceof SVGTextElement))
          readShape(part, tip && tail ? `Arrow to the ${tip.x < tail.x ? 'left' : 'right'}` : 'Mark')
      }
      readLabels(outside.filter(part => part instanceof SVGTextElement), chart)
    }

    function read(element: Element): void {
      if (!visible(element))
        return
      if (element instanceof HTMLElement && element.dataset.figures) {
        readChart(element)
      }
      else if (element instanceof HTMLTableElement) {
        readTable(element)
      }
      else if (element instanceof SVGElement) {
        if (element.querySelector('[data-square]'))
          readDrawing(element, 'Square')
        else if (element.getAttribute('role') === 'img' || element.getBoundingClientRect().width > 8)
          pieces.push({ kind: 'picture', box: boxOf(element.getBoundingClientRect()), name: element.getAttribute('aria-label') ?? '' })
      }
      else {
        const text = isText(element)
        readBoxes(element, !text)
        if (text)
          readText(element)
        else
          [...element.children].forEach(read)
      }
    }
    const layout = slide.querySelector('.slidev-layout')
    if (layout)
      read(layout)
    return { no: Number.parseInt(slide.id), paper: layout ? hex(getComputedStyle(layout).backgroundColor) : 'FFFFFF', pieces }
  }))
}
