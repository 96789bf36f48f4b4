import type { Browser } from 'playwright'
import type { BenchDeck } from './bench/decks.ts'
import type { Held } from './bench/play.ts'
import type { Row } from './bench/table.ts'
import { serve } from '../engine/build/serve.ts'
import { command } from '../engine/cli/args.ts'
import { launchBrowser } from '../engine/cli/browser.ts'
import { Problem } from '../engine/cli/project.ts'
import { readDeck } from '../engine/deck/deck.ts'
import { benchDecks } from './bench/decks.ts'
import { measureExport } from './bench/export.ts'
import { measureLoad } from './bench/load.ts'
import { measureMotion } from './bench/motion.ts'
import { measureClicks, measureDay, measureGoto, measureOverview } from './bench/play.ts'
import { growth, median, quantile, table } from './bench/table.ts'

type Metric<Found> = readonly [what: string, of: (found: Found) => number, digits?: number]

interface Part<Found> {
  measure: (browser: Browser, deck: BenchDeck, throttled: boolean) => Promise<Found>
  /** The decks that have it; all, where it does not say. */
  only?: (deck: BenchDeck) => unknown
  /** How often at the most. */
  most?: number
  /** On a slow machine too. */
  throttled?: boolean
  metrics: readonly Metric<Found>[]
}

const part = <Found>(part: Part<Found>): Part<Found> => part

/** What can be measured, in the order of the table. */
const parts = {
  load: part({
    measure: measureLoad,
    throttled: true,
    metrics: [
      ['first slide: script, KiB', it => it.scriptKiB, 1],
      ['first slide: all, KiB', it => it.totalKiB, 1],
      ['first slide: requests', it => it.requests],
      ['first slide readable, ms', it => it.firstSlide],
      ['first slide drawn by script, ms', it => it.drawn],
      ['longest task while loading, ms', it => it.longestTask],
      ['layout shift', it => it.shift, 4],
    ],
  }),
  clicks: part({
    measure: measureClicks,
    only: deck => deck.long,
    most: 3,
    throttled: true,
    metrics: [
      ['key to frame p50, ms', it => quantile(it.keys, 0.5)],
      ['key to frame p95, ms', it => quantile(it.keys, 0.95)],
      ['key to frame longest, ms', it => Math.max(...it.keys)],
      ['tasks over 50 ms', it => it.longTasks.length],
      ['longest task, ms', it => Math.max(0, ...it.longTasks)],
    ],
  }),
  motion: part({
    measure: measureMotion,
    only: deck => deck.motion,
    most: 3,
    throttled: true,
    metrics: [
      ['changes with motion', it => it.changes],
      ['motion: frames that came, %', it => it.frames * 100],
      ['motion: longest task, ms', it => it.longestTask],
    ],
  }),
  overview: part({
    measure: measureOverview,
    only: deck => deck.overview,
    metrics: [['overview opens, ms', it => it.first], ['overview opens again, ms', it => it.second]],
  }),
  goto: part({
    measure: measureGoto,
    only: deck => deck.presenter,
    metrics: [['go to opens, ms', it => it]],
  }),
  day: part({
    measure: measureDay,
    only: deck => deck.overview,
    most: 1,
    metrics: (['heapMiB', 'nodes', 'listeners', 'pictures'] as const).flatMap((what): Metric<Held[]>[] => [
      [`${what} after the first pass`, day => day[0]?.[what] ?? 0, what === 'heapMiB' ? 1 : 0],
      [`${what} after the last pass`, day => day.at(-1)?.[what] ?? 0, what === 'heapMiB' ? 1 : 0],
      [`${what}: growth per pass, %`, day => growth(day.map(held => held[what])) * 100, 2],
    ]),
  }),
  export: part({
    measure: measureExport,
    only: deck => deck.exporter,
    most: 3,
    metrics: [['PDF of our deck, s', it => it.seconds, 1], ['PDF of our deck, peak MiB', it => it.peakMiB]],
  }),
}
type Name = keyof typeof parts

await command({
  usage: Object.keys(parts).map(name => `[${name}]`).join(' '),
  about: 'Measures the deck against Slidev as usual and reveal.js.',
  options: { runs: { type: 'string', help: 'how often each is measured; 5' } },
}, async (values, args) => {
  const runs = Number(values.runs ?? 5)
  if (!(Number.isInteger(runs) && runs > 0))
    throw new Problem('--runs needs a whole number of at least 1.')
  const unknown = args.find(name => !Object.hasOwn(parts, name))
  if (unknown)
    throw new Problem(`"${unknown}" is not a part of the bench; the parts are ${Object.keys(parts).join(', ')}, and the option is --runs.`)

  const decks = await benchDecks(await readDeck())
  const built: number[] = []
  for (const deck of decks) {
    console.log(`Building ${deck.name} …`)
    const start = performance.now()
    await deck.build()
    built.push((performance.now() - start) / 1000)
  }
  const rows: Row[] = [{ what: 'build, s', values: built, digits: 1 }]
  const served = await Promise.all(decks.map(deck => serve(deck.dist, { compressed: true })))
  served.forEach(({ url }, i) => Object.assign(decks[i]!, { url }))
  const browser = await launchBrowser()
  try {
    for (const name of args.length ? args : Object.keys(parts)) {
      console.log(`Measuring: ${name} …`)
      rows.push(...await rowsOf(parts[name as Name] as Part<unknown>, browser, decks, runs))
    }
  }
  finally {
    await browser.close()
    await Promise.all(served.map(it => it.close()))
    // What was measured before a part that failed is worth a table too.
    console.log(`\nMedians; in brackets the part that ours is of it.\n\n${table(decks.map(deck => deck.name), rows)}`)
  }
})

/** Measures the decks in turn, several times, so that what else the machine does falls on all of them. */
async function rowsOf<Found>(
  { measure, only = () => true, most = Infinity, throttled, metrics }: Part<Found>,
  browser: Browser,
  decks: BenchDeck[],
  runs: number,
): Promise<Row[]> {
  const rows: Row[] = []
  for (const slow of throttled ? [false, true] : [false]) {
    const found = decks.map((): Found[] => [])
    for (let run = 0; run < Math.min(runs, most); run++) {
      for (const [i, deck] of decks.entries()) {
        if (only(deck))
          found[i]!.push(await measure(browser, deck, slow))
      }
    }
    const values = (of: (found: Found) => number): Row['values'] => found.map(all => all.length ? median(all.map(of)) : undefined)
    rows.push(...metrics.map(([what, of, digits]) => ({ what: what + (slow ? ', slow' : ''), values: values(of), digits })))
  }
  return rows
}
