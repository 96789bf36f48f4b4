import type { Point } from '../marks/geometry.ts'
import { betInSquares } from '../../deck.config.ts'

/** On the cover the whole bet is this wide, in px; a square of the hedge is cut from it. */
export const coverSide = 720

/** The page as a grid, its first corner left free for the words. */
const grid = { columns: 43, rows: 24, free: { columns: 26, rows: 9 } } as const

/** Where the cells of the bet, squares of a side in px, stand, by row. @throws when they do not fill the page exactly */
export function cells(side: number, count = betInSquares()): Point[] {
  const pitch = { x: (1280 + side) / (grid.columns + 1), y: (720 + side) / (grid.rows + 1) }
  const all = Array.from({ length: grid.columns * grid.rows }, (_, i) => ({ column: i % grid.columns, row: Math.floor(i / grid.columns) }))
  const outside = all.filter(({ column, row }) => column >= grid.free.columns || row >= grid.free.rows)
  if (outside.length !== count) {
    throw new Error(
      `The bet is ${count} squares of the hedge and the page has room for ${outside.length}: change the grid in components/act-2/one-square.ts.`,
    )
  }
  return outside.map(({ column, row }): Point => [pitch.x - side + column * pitch.x, pitch.y - side + row * pitch.y])
}
