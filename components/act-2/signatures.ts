import type { Point } from '../marks/geometry.ts'

/** Columns of the sheet, and the distance of two signatures, in px. */
const columns = 50
const pitch = { x: 23.1, y: 15.2 } as const

/** What one signature is written in, in px. */
const box = { width: 20, height: 12 } as const

/** Numbers between two bounds that look random and are the same on every screen. */
function hand(which: number): (from: number, to: number) => number {
  let turn = 0
  return (from, to) => {
    turn += 1
    const wave = Math.sin(which * 12.9898 + turn * 78.233) * 43758.5453
    return from + (to - from) * (wave - Math.floor(wave))
  }
}

/**
 * A signature as a path, like no other: a tall first letter, some low ones and a tail.
 * @param which its place in the row of all, from 0
 * @param corner its top left corner, in px
 * @param size 1 is 20 px wide and 12 high
 */
export function signature(which: number, corner: Point, size = 1): string {
  const between = hand(which)
  const at = (x: number, y: number): string => `${(corner[0] + x * size).toFixed(1)} ${(corner[1] + y * size).toFixed(1)}`
  const { width, height } = box
  const foot = height - 1
  const first = between(4, 6)
  let path = `M${at(0, between(foot - 3, foot + 1))}C${at(1, foot - 4)} ${at(first - 2.4, 0)} ${at(first - 1, 0)}S${at(first - 1.6, height)} ${at(first, foot)}`
  const letters = Math.round(between(1.6, 3.4))
  const tail = between(2.5, 6)
  const step = (width - tail - first) / letters
  for (let i = 0; i < letters; i++) {
    const left = first + i * step
    const top = between(height * 0.25, height * 0.6)
    path += `C${at(left + step * 0.2, top)} ${at(left + step * 0.5, top - 1)} ${at(left + step * 0.6, top + 1)}`
      + `S${at(left + step * 0.6, foot + 0.6)} ${at(left + step, between(foot - 2, foot))}`
  }
  return `${path}Q${at(width - tail / 2, between(height * 0.5, foot))} ${at(width, between(height * 0.55, foot))}`
}

/** So many signatures are one path: as five hundred elements they cost a click a frame, and as one path, drawn whole for each part of the screen, three. */
const together = 5

/** The paths of a sheet of signatures that has its top left corner there, in px. */
export function sheetOf(count: number, [left, top]: Point): string[] {
  const all = Array.from({ length: count }, (_, i) => signature(i, [left + i % columns * pitch.x, top + Math.floor(i / columns) * pitch.y]))
  return Array.from({ length: Math.ceil(count / together) }, (_, i) => all.slice(i * together, (i + 1) * together).join(''))
}
