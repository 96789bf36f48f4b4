/** Columns and rows of the sheet, and the distance of two signatures, in px. */
const columns = 50
const pitch = { x: 23.1, y: 15.4 } as const

/** A number from 0 to 1 that is always the same for the same two: a signature looks the same on every screen. */
function chance(which: number, stroke: number): number {
  const wave = Math.sin(which * 12.9898 + stroke * 78.233) * 43758.5453
  return wave - Math.floor(wave)
}

/**
 * A signature as a path of loops, like no other.
 * @param which its place in the row of all, from 0
 * @param size 1 is 20 px wide and 10 high
 * @param strokes how often the pen turns
 */
export function signature(which: number, size = 1, strokes = 11): string {
  const turns = Array.from({ length: strokes }, (_, stroke) => {
    const x = (stroke + chance(which, stroke) * 1.6 - 0.8) * 19 / strokes
    // Tall strokes at the beginning, a flat hand towards the end.
    const height = (stroke < 4 ? 10 : 5) * (0.5 + chance(which, stroke + 9) / 2)
    return { x: x * size, y: (stroke % 2 ? 10 - height : 9 + chance(which, stroke + 5)) * size }
  })
  const [first] = turns
  const curves = turns.slice(1).map(({ x, y }, i) => {
    const before = turns[i] ?? { x, y }
    return `Q${before.x.toFixed(1)} ${before.y.toFixed(1)} ${((before.x + x) / 2).toFixed(1)} ${((before.y + y) / 2).toFixed(1)}`
  })
  return `M${first?.x.toFixed(1)} ${first?.y.toFixed(1)}${curves.join('')}`
}

/** Where a signature stands on the sheet, in px from its corner. */
export function placeOf(which: number): { x: number, y: number } {
  return { x: which % columns * pitch.x, y: Math.floor(which / columns) * pitch.y }
}
