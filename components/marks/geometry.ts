import type { Figure } from '../../data/index.ts'

export type Point = readonly [x: number, y: number]

/** Money still open is dashed and hatched: in talks, or a ceiling. */
export function isOpen({ qualifier }: Figure): boolean {
  return qualifier === 'up to' || qualifier === 'in talks'
}

/** The corners of a rectangle, clockwise from its top left. */
export function rectangle(x: number, y: number, width: number, height: number): Point[] {
  return [[x, y], [x + width, y], [x + width, y + height], [x, y + height]]
}

/**
 * The corners of an arrow that lies flat.
 * @param tail where its shaft begins, in px
 * @param tip where its head ends: the head is part of the length
 * @param y its middle
 * @param shaft height of the shaft
 * @param head its head
 * @param head.length in px
 * @param head.height in px
 */
export function arrow(tail: number, tip: number, y: number, shaft: number, head: { length: number, height: number }): Point[] {
  const neck = tip + Math.sign(tail - tip) * head.length
  const [s, h] = [shaft / 2, head.height / 2]
  return [[tail, y - s], [neck, y - s], [neck, y - h], [tip, y], [neck, y + h], [neck, y + s], [tail, y + s]]
}

/** A closed path through some corners. */
export function pathOf(corners: readonly Point[]): string {
  return `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}Z`
}

/**
 * A 45 degree hatch within a polygon, cut to its edges by arithmetic, so that it needs neither a clip path
 * nor a bitmap and stays vector in the PDF.
 * @param step distance between two lines along the horizontal, in px
 */
export function hatchPath(corners: readonly Point[], step = 15): string {
  const sums = corners.map(([x, y]) => x + y)
  const [first, last] = [Math.min(...sums), Math.max(...sums)]
  const lines: string[] = []
  for (let c = first + step / 2; c < last; c += step) {
    const crossings = corners.flatMap((from, i): Point[] => crossing(from, corners[(i + 1) % corners.length] ?? from, c))
      .sort((a, b) => a[0] - b[0])
    for (let i = 0; i + 1 < crossings.length; i += 2)
      lines.push(`M${crossings[i]?.join(' ')}L${crossings[i + 1]?.join(' ')}`)
  }
  return lines.join('')
}

/** Where the line x + y = c crosses an edge; its first end counts, its second does not. */
function crossing([x1, y1]: Point, [x2, y2]: Point, c: number): Point[] {
  const [from, to] = [x1 + y1 - c, x2 + y2 - c]
  if ((from < 0) === (to < 0))
    return []
  const t = from / (from - to)
  return [[x1 + t * (x2 - x1), y1 + t * (y2 - y1)]]
}
