import type { Browser } from 'playwright'
import type { BenchDeck } from './decks.ts'
import { slow } from './load.ts'
import { open } from './play.ts'

interface Flight { ms: number, frames: number }
interface TraceEvent { name: string, tdur?: number, ts: number, tid: number, pid: number, args?: { name?: string } }

/** Plays the whole talk, each motion to its end, and traces the main thread. */
export async function measureMotion(browser: Browser, deck: BenchDeck, throttled: boolean) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'no-preference' })
  await open(page, deck)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttled ? slow.cpu : 1 })
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] })
  const flights: Flight[] = []
  for (let step = 0; step < deck.steps; step++) {
    await page.keyboard.press('ArrowRight')
    flights.push(await page.evaluate(watchFlight))
  }
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  await page.close()
  const moved = flights.filter(({ ms }) => ms > 0)
  const ms = moved.reduce((sum, flight) => sum + flight.ms, 0)
  return {
    // In which something moved.
    changes: moved.length,
    // That came, as a part of those that a screen of 60 Hz shows in the same time.
    frames: moved.reduce((sum, flight) => sum + flight.frames, 0) / (ms / 1000 * 60),
    // Of the page's main thread while the talk plays, in ms of processor time.
    longestTask: longestTask(trace.traceEvents),
  }
}

/** Runs in the page: counts frames until nothing of ours moves any more. */
function watchFlight(): Promise<Flight> {
  const isMoving = (): boolean => document.getAnimations().some(it => !(it instanceof CSSTransition) && it.playState === 'running')
  return new Promise((resolve) => {
    const asked = performance.now()
    let start = 0
    let frames = 0
    function look(): void {
      const now = performance.now()
      if (isMoving()) {
        start ||= now
        frames++
      }
      else if (start || now - asked > 400) {
        // A change without motion is done within that time; the next key comes after the time of somebody who hurries.
        setTimeout(resolve, 300, { ms: start && now - start, frames })
        return
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** Of the pages' main threads, in ms of processor time: what else the machine does is not counted. */
function longestTask(events: TraceEvent[]): number {
  const mains = new Set(events.filter(it =>
    it.name === 'thread_name' && it.args?.name === 'CrRendererMain').map(it => `${it.pid}/${it.tid}`))
  const tasks = events.filter(it => it.name === 'RunTask' && mains.has(`${it.pid}/${it.tid}`))
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0)
}
