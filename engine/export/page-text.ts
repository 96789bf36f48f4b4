/* Runs in the page, where only functions arrive: see `readSlides`. It reads words with their computed look. */

/** Pixels of the deck's canvas, from the slide's corner. */
export interface Box { x: number, y: number, w: number, h: number }

export type Run = ReturnType<typeof runOf>
export type Paragraph = Text['paragraphs'][number]
export type Text = NonNullable<ReturnType<typeof textOf>>
export type Row = ReturnType<typeof rowsOf>[number]

/** A colour, `color-mix` too, as six hexadecimal digits, and how opaque it is. */
export function colourOf(css: string): { hex: string, alpha: number } {
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')
  Object.assign(context ?? {}, { fillStyle: css })
  context?.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0, a = 0] = context?.getImageData(0, 0, 1, 1).data ?? []
  return { hex: [r, g, b].map(part => part.toString(16).padStart(2, '0')).join('').toUpperCase(), alpha: a / 255 }
}

export function isSeen(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.sr-only')
}

/** The nearest element that begins on a line of its own. */
export function blockOf(element: Element, root: Element): Element {
  const inline = /^(?:inline|contents)/.test(getComputedStyle(element).display)
  return element !== root && inline && element.parentElement ? blockOf(element.parentElement, root) : element
}

/** The colour of an outline around letters, in a drawing or beside it. */
export function edgeOf(style: CSSStyleDeclaration, element: Element): string {
  const [css, width] = element instanceof SVGElement
    ? [style.stroke, style.strokeWidth]
    : [style.webkitTextStrokeColor, style.webkitTextStrokeWidth]
  return css !== 'none' && Number.parseFloat(width) ? colourOf(css).hex : ''
}

/** Words of one look. Colours are six hexadecimal digits. */
export function runOf(text: string, element: Element) {
  const style = getComputedStyle(element)
  const link = element.closest('a')?.getAttribute('href') ?? ''
  return {
    // Quotation marks that the style sheet adds are part of the words.
    text: element.tagName === 'Q' ? `“${text.trim()}”` : text,
    font: (style.fontFamily.split(',')[0] ?? '').replaceAll('"', ''),
    size: Number.parseFloat(style.fontSize),
    bold: Number(style.fontWeight) >= 600,
    italic: style.fontStyle === 'italic',
    colour: colourOf(element instanceof SVGElement ? style.fill : style.color).hex,
    // The colour of its edge, where it has one.
    edge: edgeOf(style, element),
    spacing: Number.parseFloat(style.letterSpacing) || 0,
    // The number of a slide, or an address.
    link: /^(?:#|https?:)/.test(link) ? link.replace('#', '') : '',
  }
}

/** The words of each visible text node in `root` that no other element exports, and where they stand. */
export function wordsIn(root: Element): { words: string, element: Element, rects: DOMRect[], broken: boolean }[] {
  const found: ReturnType<typeof wordsIn> = []
  let broken = false
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    broken ||= node instanceof Element && node.tagName === 'BR'
    const element = node.parentElement
    if (!(node instanceof Text) || !element || !(isSeen(element) || root.matches('.sr-only')))
      continue
    const exported = element.closest('[data-export]')
    if ((exported && exported !== root && root.contains(exported)) || (element.closest('svg') && !root.closest('svg')))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    if (!rects.length)
      continue
    found.push({ words: node.data.replaceAll(/\s+/g, ' '), element, rects, broken })
    broken = false
  }
  return found
}

/** The words in `root` by paragraph: a new one begins after a break, or where another block begins on another line. */
export function textOf(root: Element, frame: DOMRect) {
  const lines: { block: Element, runs: Run[], rects: DOMRect[] }[] = []
  for (const { words, element, rects, broken } of wordsIn(root)) {
    const block = blockOf(element, root)
    const line = lines.at(-1)
    const [before, first, last] = [line?.runs.at(-1), rects[0], line?.rects.at(-1)]
    const below = first && last && (first.top > last.bottom - 4 || first.left < last.left)
    if (!line || !before || broken || (block !== line.block && below)) {
      lines.push({ block, runs: [runOf(words.trimStart(), element)], rects })
      continue
    }
    // Words that stand apart, by a margin or on two lines, have no space between them in the source.
    if (first && last && (first.left > last.right + 2 || below) && !before.text.endsWith(' ') && !words.startsWith(' '))
      before.text += ' '
    line.runs.push(runOf(words, element))
    line.rects.push(...rects)
  }
  const rects = lines.flatMap(line => line.rects)
  const [start] = rects
  if (!start)
    return undefined
  const context = document.createElement('canvas').getContext('2d')
  let bottom = 0
  const paragraphs = lines.map(({ block, runs, rects: [first = start, ...others] }) => {
    const style = getComputedStyle(block)
    Object.assign(context ?? {}, { font: `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}` })
    const leading = Number.parseFloat(style.lineHeight) || first.height
    // Presentation programs set the baseline of a line four fifths of its leading below its top.
    const top = first.top + (context?.measureText('x').fontBoundingBoxAscent ?? 0) - leading * 0.8
    const before = Math.max(0, top - (bottom || top))
    bottom = Math.max(first.top, ...others.map(rect => rect.top)) - first.top + top + leading
    Object.assign(runs.at(-1) ?? {}, { text: runs.at(-1)?.text.trimEnd() })
    // From line to line, and above the paragraph.
    return { runs: runs.filter(({ text }) => text), leading, before, top }
  })
  const [own, style] = [root.getBoundingClientRect(), getComputedStyle(root)]
  const left = Math.min(own.left + (Number.parseFloat(style.paddingLeft) || 0), ...rects.map(rect => rect.left))
  const right = Math.max(own.right - (Number.parseFloat(style.paddingRight) || 0), ...rects.map(rect => rect.right))
  const top = paragraphs[0]?.top ?? 0
  const anchor = root instanceof SVGElement ? style.textAnchor : style.textAlign
  return {
    box: { x: left - frame.left, y: top - frame.top, w: right - left, h: bottom - top },
    paragraphs,
    // Its lines break only where they are told.
    nowrap: style.whiteSpace === 'nowrap' || root instanceof SVGElement,
    align: ['right', 'end'].includes(anchor) ? 'right' as const : ['center', 'middle'].includes(anchor) ? 'center' as const : 'left' as const,
  }
}

/** With the colours of the rules above and below each row; empty where there is none. */
export function rowsOf(table: HTMLTableElement, frame: DOMRect) {
  const ruleOf = (side: 'Top' | 'Bottom', parts: readonly Element[]): string => {
    const ruled = parts.map(part => getComputedStyle(part)).find(style => Number.parseFloat(style[`border${side}Width`]))
    return ruled ? colourOf(ruled[`border${side}Color`]).hex : ''
  }
  return [...table.rows].filter(isSeen).map((row) => {
    const cells = [...row.cells].map((cell) => {
      const text = textOf(cell, frame)
      const { left, width } = cell.getBoundingClientRect()
      // Words beside a drawing begin where it ends.
      return { width, span: cell.colSpan, indent: text?.align === 'left' ? Math.max(0, text.box.x - left + frame.left) : 0, text }
    })
    const ruled = [row, ...row.cells].slice(0, 2)
    return { height: row.getBoundingClientRect().height, above: ruleOf('Top', ruled), below: ruleOf('Bottom', ruled), cells }
  })
}
