/*
 * When the parts of Slidev that the first slide does not need are fetched: once it is drawn and
 * the browser has nothing else to do, or as soon as somebody touches a key or the mouse.
 */

const events = ['keydown', 'pointerdown', 'pointermove'] as const
let done: () => void

export const idle: Promise<void> = new Promise(resolve => done = resolve)

function end(): void {
  events.forEach(type => window.removeEventListener(type, end, { capture: true }))
  done()
}
events.forEach(type => window.addEventListener(type, end, { capture: true, passive: true }))

/** Called when the first slide is about to be drawn. */
export function firstSlideIsReady(): void {
  // Two frames: the slide is on the screen.
  requestAnimationFrame(() => requestAnimationFrame(() => 'requestIdleCallback' in window ? requestIdleCallback(end, { timeout: 2000 }) : setTimeout(end, 200)))
}
