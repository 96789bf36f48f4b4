/** A rectangle in slide px: the slide's top left corner is 0, 0. */
export interface Box { x: number, y: number, w: number, h: number }

/** Where a point of a mark is drawn, in slide px: x becomes sx · x + tx, y becomes sy · y + ty. */
export interface Move { sx: number, sy: number, tx: number, ty: number }

/** The corners of a shape, in percent of its box. No corners: the whole box. */
export type Outline = readonly (readonly [number, number])[]

/** In which order the cells of a split mark start. */
export const orders = ['index', 'row', 'column', 'corner'] as const
export type Order = typeof orders[number]

/** The sides of a slide or of an element. */
export const sides = ['left', 'right', 'top', 'bottom'] as const
export type Side = typeof sides[number]

/** Where a box lies that has just left a slide of this size by one side, in slide px. */
export function beyond({ x, y, w, h }: Box, side: Side, slide: { width: number, height: number }): Box {
  const moved: Record<Side, Partial<Box>> = {
    left: { x: Math.min(x, -w) },
    right: { x: Math.max(x, slide.width) },
    top: { y: Math.min(y, -h) },
    bottom: { y: Math.max(y, slide.height) },
  }
  return { x, y, w, h, ...moved[side] }
}

export const still: Move = { sx: 1, sy: 1, tx: 0, ty: 0 }

/** A line has no height, and nothing can be divided by it. */
const least = 0.01

/** The move that draws `box` exactly over `on`. */
export function stretch(box: Box, on: Box): Move {
  return place(box, on, Math.max(on.w, least) / Math.max(box.w, least), Math.max(on.h, least) / Math.max(box.h, least), 0, 0)
}

/** The move that draws `box` on `on` by one scale for both axes; `align` 0 is the left edges, 0.5 the middles, 1 the right edges. */
export function scaleEvenly(box: Box, on: Box, scale: number, align: number): Move {
  return place(box, on, scale, scale, align, 0.5)
}

function place(box: Box, on: Box, sx: number, sy: number, alignX: number, alignY: number): Move {
  return {
    sx,
    sy,
    tx: on.x + on.w * alignX - sx * (box.x + box.w * alignX),
    ty: on.y + on.h * alignY - sy * (box.y + box.h * alignY),
  }
}

/** The largest scale at which `box` fits in `on`. */
export const fitting = (box: Box, on: Box): number => Math.min(on.w / Math.max(box.w, least), on.h / Math.max(box.h, least))

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t

export function mixMoves(a: Move, b: Move, t: number): Move {
  return { sx: mix(a.sx, b.sx, t), sy: mix(a.sy, b.sy, t), tx: mix(a.tx, b.tx, t), ty: mix(a.ty, b.ty, t) }
}

export function mixBoxes(a: Box, b: Box, t: number): Box {
  return { x: mix(a.x, b.x, t), y: mix(a.y, b.y, t), w: mix(a.w, b.w, t), h: mix(a.h, b.h, t) }
}

export function mixOutlines(a: Outline, b: Outline, t: number): Outline {
  return a.map(([x, y], i) => [mix(x, b[i]?.[0] ?? x, t), mix(y, b[i]?.[1] ?? y, t)])
}

/** The box around some corners, in their unit. */
export function bounds(corners: Outline): Box {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x || least, h: Math.max(...ys) - y || least }
}

/** Corners in any unit, in percent of their box; none where they are the box's own. */
export function inPercent(corners: Outline): Outline {
  const box = bounds(corners)
  const outline = corners.map(([x, y]) => [(x - box.x) / box.w * 100, (y - box.y) / box.h * 100] as const)
  const isBox = outline.length === 4 && outline.every(([x, y]) => [x, y].every(side => side === 0 || side === 100))
  return isBox ? [] : outline
}

/** Whether one outline can become the other. */
export const areAlike = (a: Outline, b: Outline): boolean => a.length === b.length || a.length * b.length === 0

/** Two outlines with a corner of the one for each of the other; nothing where both are whole boxes, or have no corners in common. */
export function outlinesOf(a: Outline, b: Outline): [Outline, Outline] | undefined {
  if (a.length + b.length === 0 || !areAlike(a, b))
    return undefined
  return [a.length ? a : wholeBox(b), b.length ? b : wholeBox(a)]
}

/** The whole box with as many corners as a shape has: those nearest to its four, and the others on the edges between them. */
function wholeBox(shape: Outline): Outline {
  const corners = ([[0, 0], [100, 0], [100, 100], [0, 100]] as const).map(([x, y]) => {
    const far = shape.map(([px, py]) => Math.hypot(px - x, py - y))
    return { x, y, at: far.indexOf(Math.min(...far)) }
  })
  return shape.map((_, i) => {
    // From one of the four to the next, in the direction in which the shape is drawn.
    const ahead = (from: number, to: number): number => (to - from + shape.length) % shape.length
    const last = corners.reduce((a, b) => ahead(b.at, i) < ahead(a.at, i) ? b : a)
    const next = corners.reduce((a, b) => (ahead(i, b.at) || shape.length) < (ahead(i, a.at) || shape.length) ? b : a)
    const part = ahead(last.at, i) / (ahead(last.at, next.at) || shape.length)
    return [mix(last.x, next.x, part), mix(last.y, next.y, part)]
  })
}

/** What is left to do for `child` when its parent already makes the move `parent`. */
export function inside(parent: Move, child: Move): Move {
  return {
    sx: child.sx / parent.sx,
    sy: child.sy / parent.sy,
    tx: (child.tx - parent.tx) / parent.sx,
    ty: (child.ty - parent.ty) / parent.sy,
  }
}

/** Cuts a box into `count` tiles that cover it, row by row; those of the last row are as wide as it needs. */
export function tiles({ x, y, w, h }: Box, count: number): Box[] {
  const columns = Math.min(count, Math.max(1, Math.round(Math.sqrt(count * w / Math.max(h, least)))))
  const rows = Math.ceil(count / columns)
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / columns)
    const inRow = row === rows - 1 ? count - row * columns : columns
    return { x: x + w * (i % columns) / inRow, y: y + h * row / rows, w: w / inRow, h: h / rows }
  })
}

/** Turns a list of boxes into `count` boxes that cover the same places, by cutting each into as many tiles as its share. */
export function share(boxes: readonly Box[], count: number): { box: Box, of: number }[] {
  return boxes.flatMap((box, i) => {
    const own = Math.floor(count * (i + 1) / boxes.length) - Math.floor(count * i / boxes.length)
    return (own === 1 ? [box] : tiles(box, own)).map(tile => ({ box: tile, of: i }))
  })
}

/** For each box, from 0 (starts first) to 1 (starts last). Boxes of one row, column or distance start together. */
export function ranks(boxes: readonly Box[], order?: Order): number[] {
  const measure: Record<Order, (box: Box, i: number) => number> = {
    index: (_, i) => i,
    row: ({ y }) => y,
    column: ({ x }) => x,
    corner: ({ x, y }) => Math.hypot(x, y),
  }
  const values = order ? boxes.map(measure[order]) : boxes.map(() => 0)
  const low = values.reduce((a, b) => Math.min(a, b), Infinity)
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity)
  return values.map(value => high > low ? (value - low) / (high - low) : 0)
}
