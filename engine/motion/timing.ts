/** How long things take, in ms: a mark on its way, a swarm of cells, and what only fades. */
export const duration = { move: 700, swarm: 900, fade: 200 } as const

/** The part of the time that lies between the first and the last start, where cells have an order. */
export const stagger = 0.45

/** How long after a change, in ms, nothing of it moves any more. */
export const settled = 1000

/** Two changes of place within this time, in ms, are somebody who holds a key or hurries: they get no motion. */
export const hurry = 250

/** The one easing: slow, fast, slow, and the same backwards. From 0 to 1. */
export function ease(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2
}

/** How often a curve is sampled where the browser cannot draw it itself. */
const samples = 32
export const times: readonly number[] = Array.from({ length: samples + 1 }, (_, i) => i / samples)

/** The same easing for the Web Animations API. */
export const easing = `linear(${times.map(t => Number(ease(t).toFixed(4))).join(', ')})`
