import type { Box, Cell, Paragraph, Piece, Run, TextPiece } from './pptx-read.ts'

/** A text box as it is written: its frame, and how much smaller its words are than on the slide. */
export interface Fitted { frame: Box, scale: number, anchor: 'top' | 'bottom' }

/** The frames of all texts of a deck, and the scale of each cell of a table. */
export interface Fit { texts: Map<TextPiece, Fitted>, cells: Map<Cell, number> }

/** Inches: the slide's margin, the air beside a box, the air below it, and where what belongs to a slide ends. */
const edge = { right: 1208 / 96, beside: 10 / 96, below: 4 / 96, foot: 632 / 96, page: 660 / 96 } as const
/** Smaller than this nobody reads it: rather let the program shrink it when the day comes. */
const smallest = 0.6

/**
 * How much wider DejaVu Sans, the widest of the usual substitutes, sets the deck's words than its own typefaces do:
 * measured over all words of the deck, nineteen of twenty are no wider than this.
 */
function stretch({ font, size, bold, italic }: Run): number {
  if (font === 'Newsreader')
    return italic ? 1.38 : size >= 30 ? 1.18 : 1.26
  return bold ? 1.21 : 1.13
}

/** The words of a paragraph with the inches that they need in a wide font, and the space before each. */
function wordsOf({ runs }: Paragraph): { width: number, space: number }[] {
  const words: { width: number, space: number }[] = []
  for (const run of runs) {
    run.words.forEach((width, i) => {
      const last = words.at(-1)
      if (last && !i)
        last.width += width * stretch(run)
      else
        words.push({ width: width * stretch(run), space: run.space * stretch(run) })
    })
  }
  return words
}

/** Inches of a paragraph on one line in a wide font. */
function lengthOf(paragraph: Paragraph): number {
  return wordsOf(paragraph).reduce((sum, { width, space }, i) => sum + width + (i ? space : 0), 0)
}

/** The lines of a paragraph in a wide font; none when a word does not fit. */
function linesOf(words: ReturnType<typeof wordsOf>, width: number, scale: number): number | undefined {
  let [lines, at] = [1, 0]
  for (const word of words) {
    if (word.width * scale > width)
      return undefined
    const next = at + (at ? word.space : 0) * scale + word.width * scale
    if (next > width)
      lines++
    at = next > width ? word.width * scale : next
  }
  return lines
}

/** A figure or a step, on one line on the slide: it is smaller rather than on two. */
function isLarge({ runs }: Paragraph, width: number): boolean {
  const own = runs.reduce((sum, { words, space }) => sum + words.reduce((a, b) => a + b, 0) + space * (words.length - 1), 0)
  return own <= width && runs.some(({ size }) => size >= 36)
}

/** Inches that paragraphs need in a wide font, from the top of the first line; infinite when a word, or what `stays` on one line, is too long. */
function needOf(paragraphs: readonly Paragraph[], width: number, scale: number, stays: boolean | typeof isLarge = isLarge): number {
  return paragraphs.reduce((sum, paragraph) => {
    const lines = linesOf(wordsOf(paragraph), width, scale)
    const broken = lines === undefined || (lines > 1 && (typeof stays === 'boolean' ? stays : stays(paragraph, width)))
    return sum + (broken ? Infinity : (lines * paragraph.leading + paragraph.before) * scale / 72)
  }, 0)
}

/** What a text needs: a label stays on one line, a title may take more than on the slide. */
function textNeed({ paragraphs, title, within }: TextPiece, width: number, scale: number): number {
  return needOf(paragraphs, width, scale, title ? false : within ? true : isLarge)
}

/** Texts of one look are equals: they keep one size. */
function look(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ runs: [run] }) => run && [run.font, run.size, run.italic, run.bold].join(' ')).join('; ')
}

const right = ({ x, w }: Box): number => x + w
const bottom = ({ y, h }: Box): number => y + h
const besides = (a: Box, b: Box): boolean => a.y < bottom(b) - 0.02 && b.y < bottom(a) - 0.02
const stacked = (a: Box, b: Box): boolean => a.x < right(b) - 0.02 && b.x < right(a) - 0.02

/** What a text may not run into. Labels stand on their drawing, so only other words stop them. */
function obstacles(of: TextPiece, pieces: readonly Piece[]): Piece[] {
  return pieces.filter(piece => piece !== of && (of.within ? piece.kind === 'text' : piece.kind !== 'text' || !piece.within))
}

/** A box as wide as its words grows where there is room, as far as a wide font would need; a wider one ends where something else begins. */
function widen(text: TextPiece, pieces: readonly Piece[]): Box {
  const { box, ink, tight, align, paragraphs, within } = text
  const need = Math.max(box.w, ...paragraphs.map(lengthOf)) * 1.03
  const others = obstacles(text, pieces).map(piece => piece.box).filter(other => besides(box, other))
  if (!tight && align === 'left')
    return { ...box, w: Math.min(box.w, ...others.filter(other => other.x >= box.x + ink).map(other => other.x - edge.beside - box.x)) }
  if (!tight || need <= box.w)
    return box
  const room = {
    left: Math.max(within?.x ?? 0, ...others.filter(other => right(other) <= box.x + 0.02).map(other => right(other) + edge.beside)),
    right: Math.min(within ? Math.max(right(within) - 0.04, right(box)) : edge.right, ...others.filter(other => other.x >= right(box) - 0.02).map(other => other.x - edge.beside)),
  }
  const middle = box.x + box.w / 2
  const half = Math.min(need / 2, middle - room.left, room.right - middle)
  if (align === 'center')
    return half * 2 > box.w ? { ...box, x: middle - half, w: half * 2 } : box
  if (align === 'left')
    return { ...box, w: Math.max(box.w, Math.min(need, room.right - box.x)) }
  const x = Math.min(box.x, Math.max(right(box) - need, room.left))
  return { ...box, x, w: right(box) - x }
}

interface Place { text: TextPiece, box: Box, floor: number, ceiling: number }

/** Where a text may stand: `floor` is the top of what is below it, `ceiling` the bottom of what is above. */
function place(text: TextPiece, box: Box, pieces: readonly Piece[], placed: ReadonlyMap<TextPiece, Fitted>): Place {
  const others = obstacles(text, pieces).map(piece => piece.kind === 'text' ? placed.get(piece)?.frame ?? piece.box : piece.box).filter(other => stacked(box, other))
  const middle = box.y + box.h / 2
  const below = others.filter(other => other.y > middle).map(other => other.y - edge.below)
  const above = others.filter(other => bottom(other) < middle).map(other => bottom(other) + edge.below)
  return { text, box, floor: Math.min(box.y < edge.foot ? edge.foot : edge.page, ...below), ceiling: Math.max(0, ...above) }
}

/** Inches that a text needs beyond the room below it. */
function lift({ text, box, floor }: Place, scale: number): number {
  return Math.max(0, textNeed(text, box.w, scale) - (floor - box.y))
}

/** The largest scale at which each of `rooms` holds its words; the smallest if none does. */
function largest(fits: (scale: number) => boolean): number {
  for (let percent = 100; percent > smallest * 100; percent -= 2) {
    if (fits(percent / 100))
      return percent / 100
  }
  return smallest
}

/** Stands the texts of one row, as high as on the slide if they fit there, otherwise higher, all by the same. */
function settle(row: readonly Place[], scale: number): [TextPiece, Fitted][] {
  const up = Math.min(...row.map(({ box, ceiling }) => Math.max(0, box.y - ceiling)), Math.max(...row.map(member => lift(member, scale))))
  return row.map(({ text, box, floor, ceiling }) => {
    const need = textNeed(text, box.w, scale)
    if (!up || row.length > 1)
      return [text, { frame: { ...box, y: box.y - up, h: Math.min(Math.max(up ? 0 : box.h, need * 1.03), floor - box.y + up) }, scale, anchor: 'top' }]
    // Alone, it stands on its last line, so that in the deck's own typeface it stands where the slide has it.
    const foot = Math.min(bottom(box), floor)
    const h = Math.min(Math.max(need, box.h), foot - ceiling)
    return [text, { frame: { ...box, y: foot - h, h }, scale, anchor: 'bottom' }]
  })
}

/** Whether a text that rises keeps clear of what is above it. */
function mayRise({ box, floor, ceiling }: Place, up: number): boolean {
  return !up || box.y - up - Math.max(0, floor - bottom(box)) >= ceiling
}

/** Stands equals one row after the other at one scale; those that begin at one height, such as quotes side by side, are a row. */
function stand(group: readonly TextPiece[], pieces: readonly Piece[], fit: Fit, scale: number): { fits: boolean, placed: Fit['texts'] } {
  const placed = new Map(fit.texts)
  let fits = true
  for (const row of Map.groupBy(group, ({ box }) => Math.round(box.y * 10)).values()) {
    const places = row.map(text => place(text, text.box, pieces, placed))
    const up = Math.max(...places.map(member => lift(member, scale)))
    fits &&= Number.isFinite(up) && places.every(member => mayRise(member, up))
    settle(places, scale).forEach(([text, fitted]) => placed.set(text, fitted))
  }
  return { fits, placed }
}

/** Fits the texts of a deck into the room that their slides give them. Titles of one look have one size in the whole deck. */
export function fitDeck(slides: readonly { pieces: Piece[] }[]): Fit {
  const fit: Fit = { texts: new Map(), cells: new Map() }
  const titles = new Map<string, Place[]>()
  for (const { pieces } of slides) {
    const widths = new Map(pieces.flatMap(piece => piece.kind === 'text' ? [[piece, widen(piece, pieces)] as const] : []))
    // Each knows how wide the others have become.
    for (const [text, box] of widths)
      text.box = box
    for (const text of widths.keys()) {
      if (text.title)
        titles.set(look(text.paragraphs), [...titles.get(look(text.paragraphs)) ?? [], place(text, text.box, pieces, fit.texts)])
    }
  }
  for (const group of titles.values()) {
    const scale = largest(scale => group.every(member => !lift(member, scale)))
    for (const member of group)
      settle([{ ...member, ceiling: member.box.y }], scale).forEach(([text, fitted]) => fit.texts.set(text, fitted))
  }
  for (const { pieces } of slides)
    fitSlide(pieces, fit)
  for (const { pieces } of slides)
    relax(pieces, fit)
  return fit
}

function fitSlide(pieces: readonly Piece[], fit: Fit): void {
  const texts = pieces.filter(piece => piece.kind === 'text').filter(text => !text.title).sort((a, b) => a.box.y - b.box.y)
  for (const group of Map.groupBy(texts, text => look(text.paragraphs)).values()) {
    const scale = largest(scale => stand(group, pieces, fit, scale).fits)
    fit.texts = stand(group, pieces, fit, scale).placed
  }
  for (const table of pieces.filter(piece => piece.kind === 'table'))
    fitTable(table.rows.flatMap(row => row.cells), fit)
}

/** Boxes take what is left below them, for programs that count lines in another way. */
function relax(pieces: readonly Piece[], fit: Fit): void {
  for (const text of pieces.filter(piece => piece.kind === 'text')) {
    const fitted = fit.texts.get(text)
    if (fitted?.anchor !== 'top')
      continue
    const { floor } = place(text, fitted.frame, pieces, fit.texts)
    fit.texts.set(text, { ...fitted, frame: { ...fitted.frame, h: Math.max(fitted.frame.h, Math.min(fitted.frame.h * 1.3, floor - fitted.frame.y)) } })
  }
}

/** Inches that a cell keeps free at its right. */
export const cellMargin = 0.08

function fitTable(cells: readonly Cell[], fit: Fit): void {
  for (const group of Map.groupBy(cells, cell => look(cell.paragraphs)).values()) {
    const scale = largest(scale => group.every(({ box, indent, paragraphs }) => needOf(paragraphs, box.w - indent - cellMargin, scale) <= box.h))
    group.forEach(cell => fit.cells.set(cell, scale))
  }
}
