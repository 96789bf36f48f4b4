import type { Flight } from './plan.ts'
import { mix, mixBoxes } from './geometry.ts'
import { duration, ease, stagger } from './timing.ts'

export interface Swarm { clock: Animation, end: () => void }

/** A bitmap larger than this many px a side costs more frames than it shows. */
const largest = 2560

/** Colours between two others, by hundredths: the same few are asked for again and again. */
const mixed = new Map<string, string>()
/** Steps from one colour to another: more cannot be told apart in flight. */
const steps = 20

function between(a: string, b: string, t: number): string {
  if (a === b)
    return a
  const percent = Math.round(t * steps) * 100 / steps
  const key = `${a}|${b}|${percent}`
  const colour = mixed.get(key) ?? `color-mix(in srgb, ${b} ${percent}%, ${a})`
  mixed.set(key, colour)
  return colour
}

/** How far a cell is at `time`, from 0 to 1, both for the whole swarm and for the cell. */
export function progress(time: number, rank: number, isOrdered: boolean): number {
  const share = isOrdered ? stagger : 0
  return ease(Math.min(1, Math.max(0, (time - rank * share) / (1 - share))))
}

/** Draws all cells at one moment of the flight. */
export function draw(pen: CanvasRenderingContext2D, flights: readonly Flight[], time: number): void {
  // In its own px: in a small window the pen's are larger.
  pen.save()
  pen.resetTransform()
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height)
  pen.restore()
  const isOrdered = flights.some(({ rank }) => rank > 0)
  let last = ''
  for (const { from, to, start, end, rank } of flights) {
    const t = progress(time, rank, isOrdered)
    const { x, y, w, h } = mixBoxes(start, end, t)
    const radius = Math.min(mix(from.radius, to.radius, t), w / 2, h / 2)
    const colour = between(from.colour, to.colour, t)
    if (colour !== last)
      pen.fillStyle = last = colour
    pen.globalAlpha = mix(from.opacity, to.opacity, t)
    if (radius > 0.5) {
      pen.beginPath()
      pen.roundRect(x, y, w, h, radius)
      pen.fill()
    }
    else {
      pen.fillRect(x, y, w, h)
    }
  }
}

/** Flies the cells over a slide, on a canvas that is there only meanwhile. Width and height of the slide in slide px. */
export function fly(slides: HTMLElement, flights: readonly Flight[], width: number, height: number): Swarm {
  const canvas = document.createElement('canvas')
  const scale = Math.min(slides.getBoundingClientRect().width / width * devicePixelRatio, largest / width)
  Object.assign(canvas, { width: Math.round(width * scale), height: Math.round(height * scale), ariaHidden: 'true' })
  canvas.style.cssText = `position: absolute; inset: 0; z-index: 2; width: ${width}px; height: ${height}px; pointer-events: none`
  slides.append(canvas)
  // An animation that changes nothing is the clock: it pauses and ends with those of the other marks.
  const clock = canvas.animate({ visibility: ['visible', 'visible'] }, { duration: duration.swarm, fill: 'both' })
  const pen = canvas.getContext('2d')
  pen?.scale(canvas.width / width, canvas.height / height)
  // Not at once: the next frame is the first that is seen.
  let frame = requestAnimationFrame(step)
  function step(): void {
    if (pen)
      draw(pen, flights, Math.min(1, Number(clock.currentTime ?? 0) / duration.swarm))
    frame = requestAnimationFrame(step)
  }
  return {
    clock,
    end() {
      cancelAnimationFrame(frame)
      canvas.remove()
    },
  }
}
