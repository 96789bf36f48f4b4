import type { Page } from 'playwright'

/** Inches on a slide, from pixels of the deck's canvas. */
export interface Box { x: number, y: number, w: number, h: number }

export interface Run { text: string, font: string, size: number, bold: boolean, italic: boolean, colour: string, breakBefore: boolean }

export type Piece
  = | { kind: 'text', title: boolean, box: Box, runs: Run[], oneLine: boolean, leading: number, align: string }
    | { kind: 'box', box: Box, colour: string }
    | { kind: 'table', box: Box, name: string, columns: number[], rows: { runs: Run[], heading: boolean }[][] }
    | { kind: 'chart', box: Box, name: string, figures: string }
    | { kind: 'squares', box: Box, shapes: { name: string, box: Box, fill: string, line: string }[], runs: { box: Box, run: Run }[] }
    | { kind: 'picture', box: Box, name: string }

export interface ReadSlide { no: number, paper: string, pieces: Piece[] }

/** Reads every slide of the print view as text, tables, rules, charts and pictures, in reading order. */
export function readSlides(page: Page): Promise<ReadSlide[]> {
  return page.locator('.print-slide-container').evaluateAll(all => all.map((slide) => {
    const frame = slide.getBoundingClientRect()
    const boxOf = ({ left, top, width, height }: DOMRect): Box => ({ x: (left - frame.left) / 96, y: (top - frame.top) / 96, w: width / 96, h: height / 96 })
    const hex = (css: string): string => (css.match(/[\d.]+/g) ?? []).slice(0, 3).map(part => Math.round(Number(part)).toString(16).padStart(2, '0')).join('').toUpperCase()
    const painted = (css: string): boolean => css !== 'none' && css !== 'transparent' && !/^rgba\(.*, 0\)$/.test(css)
    const visible = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.sr-only')
    const isInline = (element: Element): boolean => getComputedStyle(element).display.startsWith('inline')

    function runOf(text: string, element: Element): Run {
      const style = getComputedStyle(element)
      return {
        text,
        font: (style.fontFamily.split(',')[0] ?? '').replaceAll('"', '').replace(/ Variable$/, ''),
        size: Math.round(Number.parseFloat(style.fontSize) * 0.75 * 2) / 2,
        bold: Number(style.fontWeight) >= 600,
        italic: style.fontStyle === 'italic',
        // Outlined letters are seen by their outline.
        colour: hex(element instanceof SVGElement ? style.fill : Number.parseFloat(style.webkitTextStrokeWidth) > 0 ? style.webkitTextStrokeColor : style.color),
        breakBefore: false,
      }
    }
    function runsOf(block: Element): Run[] {
      const runs: Run[] = []
      let end: DOMRect | undefined
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const element = node.parentElement
        const text = node.textContent?.replaceAll(/\s+/g, ' ') ?? ''
        if (!element || !text || !visible(element) || element.closest('svg'))
          continue
        // Quotation marks that the style sheet adds are part of the words.
        const quote = element.tagName === 'Q'
        const range = document.createRange()
        range.selectNodeContents(node)
        const rects = [...range.getClientRects()]
        const before = runs.at(-1)
        // Words that stand apart, by a margin or on two lines, have no space between them in the source.
        const [start] = rects
        if (before && end && start && (start.left > end.right + 2 || start.top > end.bottom - 2) && !before.text.endsWith(' ') && !text.startsWith(' '))
          before.text += ' '
        end = rects.at(-1) ?? end
        runs.push(runOf(quote ? `“${text.trim()}”` : text, element))
        const box = element.getBoundingClientRect()
        if (before && element !== block && !isInline(element) && box.left - block.getBoundingClientRect().left < 4)
          Object.assign(runs.at(-1) ?? {}, { breakBefore: true })
      }
      const first = runs[0]
      if (first)
        first.text = first.text.trimStart()
      return runs.filter(run => run.text)
    }

    const pieces: Piece[] = []
    function readTable(table: HTMLTableElement): void {
      const rows = [...table.rows].filter(visible)
      pieces.push({
        kind: 'table',
        box: boxOf(table.getBoundingClientRect()),
        name: table.caption?.textContent?.trim() ?? '',
        columns: [...rows[0]?.cells ?? []].map(cell => cell.getBoundingClientRect().width / 96),
        rows: rows.map(row => [...row.cells].map(cell => ({ runs: runsOf(cell), heading: cell.tagName === 'TH' }))),
      })
    }
    function readSquares(svg: SVGElement): void {
      pieces.push({
        kind: 'squares',
        box: boxOf(svg.getBoundingClientRect()),
        shapes: [...svg.querySelectorAll<SVGRectElement>('[data-square]')].map((rect) => {
          const { fill, stroke } = getComputedStyle(rect)
          return { name: rect.dataset.square ?? '', box: boxOf(rect.getBoundingClientRect()), fill: painted(fill) ? hex(fill) : '', line: painted(stroke) ? hex(stroke) : '' }
        }),
        runs: [...svg.querySelectorAll('text')].flatMap((text) => {
          const box = boxOf(text.getBoundingClientRect())
          return { box, run: runOf(text.textContent?.trim() ?? '', text) }
        }),
      })
    }
    /** Grounds and rules, which a slide without style sheets would lose. */
    function readBoxes(element: Element): void {
      const style = getComputedStyle(element)
      const rect = element.getBoundingClientRect()
      if (rect.width >= frame.width - 1)
        return
      if (painted(style.backgroundColor))
        pieces.push({ kind: 'box', box: boxOf(rect), colour: hex(style.backgroundColor) })
      const [left, top] = [Number.parseFloat(style.borderLeftWidth), Number.parseFloat(style.borderTopWidth)]
      if (left >= 1 && painted(style.borderLeftColor))
        pieces.push({ kind: 'box', box: boxOf(new DOMRect(rect.left, rect.top, left, rect.height)), colour: hex(style.borderLeftColor) })
      if (top >= 1 && painted(style.borderTopColor))
        pieces.push({ kind: 'box', box: boxOf(new DOMRect(rect.left, rect.top, rect.width, top)), colour: hex(style.borderTopColor) })
    }
    function readText(element: Element): void {
      const runs = runsOf(element)
      if (!runs.length)
        return
      const range = document.createRange()
      range.selectNodeContents(element)
      const style = getComputedStyle(element)
      const lines = new Set([...range.getClientRects()].map(line => Math.round(line.bottom / 8)))
      pieces.push({
        kind: 'text',
        title: element.tagName === 'H1',
        box: boxOf(element.getBoundingClientRect()),
        runs,
        oneLine: lines.size <= 1 || range.getBoundingClientRect().height < Number.parseFloat(style.fontSize) * 1.9,
        // Points from line to line, so that another font does not push the text into what is below.
        leading: Number.parseFloat(style.lineHeight) * 0.75 || 0,
        align: style.textAlign === 'right' || style.textAlign === 'end' ? 'right' : style.textAlign === 'center' ? 'center' : 'left',
      })
    }
    function read(element: Element): void {
      if (!visible(element))
        return
      const chart = element instanceof HTMLElement ? element.dataset.figures : undefined
      if (chart) {
        pieces.push({ kind: 'chart', box: boxOf(element.getBoundingClientRect()), name: element.querySelector('[role=img]')?.getAttribute('aria-label') ?? '', figures: chart })
      }
      else if (element instanceof HTMLTableElement) {
        readTable(element)
      }
      else if (element instanceof SVGElement) {
        if (element.querySelector('[data-square]'))
          readSquares(element)
        else if (element.getAttribute('role') === 'img' || element.getBoundingClientRect().width > 8)
          pieces.push({ kind: 'picture', box: boxOf(element.getBoundingClientRect()), name: element.getAttribute('aria-label') ?? '' })
      }
      else {
        readBoxes(element)
        const children = [...element.children].filter(visible)
        const ownText = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
        const flex = ['flex', 'grid'].some(word => getComputedStyle(element).display.includes(word))
        if (ownText || (children.length && !flex && children.every(isInline)))
          readText(element)
        else
          children.forEach(read)
      }
    }
    const layout = slide.querySelector('.slidev-layout')
    if (layout)
      read(layout)
    return { no: Number.parseInt(slide.id), paper: layout ? hex(getComputedStyle(layout).backgroundColor) : 'FFFFFF', pieces }
  }))
}
