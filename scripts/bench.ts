import type { Browser } from 'playwright'
import type { BenchDeck } from './bench/decks.ts'
import type { Motion } from './bench/motion.ts'
import type { Row } from './bench/table.ts'
import { rm } from 'node:fs/promises'
import { serve } from '../engine/build/serve.ts'
import { command } from '../engine/cli/args.ts'
import { findBrowser, launchBrowser } from '../engine/cli/browser.ts'
import { cache, Problem } from '../engine/cli/project.ts'
import { readDeck } from '../engine/deck/deck.ts'
import { benchDecks } from './bench/decks.ts'
import { measureCommand } from './bench/export.ts'
import { measureLoad } from './bench/load.ts'
import { measureMotion } from './bench/motion.ts'
import { measureClicks, measureDay, measureOverview } from './bench/play.ts'
import { growth, median, quantile, table } from './bench/table.ts'

type Load = Awaited<ReturnType<typeof measureLoad>>
type Play = Awaited<ReturnType<typeof measureClicks>>

/** What can be measured, in the order of the table. */
const parts = { load, clicks, motion, overview, day, export: exports_ }
type Part = keyof typeof parts

interface Bench { browser: Browser, decks: BenchDeck[], runs: number }

await command({
  usage: '[load] [clicks] [motion] [overview] [day] [export]',
  about: 'Measures the deck against Slidev as usual and reveal.js.',
  options: { runs: { type: 'string', help: 'how often each is measured; 5' } },
}, async (values, args) => {
  const runs = Number(values.runs ?? 5)
  if (!(Number.isInteger(runs) && runs > 0))
    throw new Problem('--runs needs a whole number of at least 1.')
  const chosen = args.length ? args : Object.keys(parts)
  const unknown = chosen.find(name => !Object.hasOwn(parts, name))
  if (unknown)
    throw new Problem(`"${unknown}" is not a part of the bench; the parts are ${Object.keys(parts).join(', ')}, and the option is --runs.`)

  const decks = await benchDecks(await readDeck())
  const rows: Row[] = []
  const built: number[] = []
  for (const deck of decks) {
    console.log(`Building ${deck.name} …`)
    const start = performance.now()
    await deck.build()
    built.push((performance.now() - start) / 1000)
  }
  rows.push({ what: 'build, s', values: built, digits: 1 })
  const served = await Promise.all(decks.map(deck => serve(deck.dist, { compressed: true })))
  served.forEach(({ url }, i) => Object.assign(decks[i]!, { url }))
  const browser = await launchBrowser()
  try {
    for (const name of chosen) {
      console.log(`Measuring: ${name} …`)
      rows.push(...await parts[name as Part]({ browser, decks, runs }))
    }
  }
  finally {
    await browser.close()
    await Promise.all(served.map(it => it.close()))
    // What was measured before a part that failed is worth a table too.
    console.log(`\nMedians; in brackets the part that ours is of it.\n\n${table(decks.map(deck => deck.name), rows)}`)
  }
})

/** Measures all subjects in turn, several times, so that what else the machine does falls on all of them. */
async function interleaved<S, T>(subjects: S[], runs: number, measure: (subject: S) => Promise<T>): Promise<T[][]> {
  const results = subjects.map((): T[] => [])
  for (let run = 0; run < runs; run++) {
    for (const [i, subject] of subjects.entries())
      results[i]!.push(await measure(subject))
  }
  return results
}

async function load({ browser, decks, runs }: Bench): Promise<Row[]> {
  const rows: Row[] = []
  for (const throttled of [false, true]) {
    const where = throttled ? ', slow' : ''
    const loads = await interleaved(decks, runs, deck => measureLoad(browser, deck, throttled))
    const row = (what: string, of: (load: Load) => number, digits?: number): Row =>
      ({ what: what + where, values: loads.map(all => median(all.map(of))), digits })
    if (!throttled) {
      rows.push(
        row('first slide: script, KiB', it => it.scriptKiB, 1),
        row('first slide: all, KiB', it => it.totalKiB, 1),
        row('first slide: requests', it => it.requests),
      )
    }
    rows.push(
      row('first slide readable, ms', it => it.firstSlide),
      row('first slide drawn by script, ms', it => it.drawn),
      row('longest task while loading, ms', it => it.longestTask),
      row('layout shift', it => it.shift, 4),
    )
  }
  return rows
}

async function clicks({ browser, decks, runs }: Bench): Promise<Row[]> {
  const long = decks.filter(deck => deck.long)
  const rows: Row[] = []
  for (const throttled of [false, true]) {
    const where = throttled ? ', 4x' : ''
    const plays = await interleaved(long, Math.min(runs, 3), deck => measureClicks(browser, deck, throttled))
    const row = (what: string, of: (play: Play) => number): Row =>
      ({ what: what + where, values: spread(decks, long, plays.map(all => median(all.map(of)))) })
    rows.push(
      row('key to frame p50, ms', it => quantile(it.keys, 0.5)),
      row('key to frame p95, ms', it => quantile(it.keys, 0.95)),
      row('key to frame longest, ms', it => Math.max(...it.keys)),
      row('tasks over 50 ms', it => it.longTasks.length),
      row('longest task, ms', it => Math.max(0, ...it.longTasks)),
    )
  }
  return rows
}

/** Only our deck has any. */
async function motion({ browser, decks, runs }: Bench): Promise<Row[]> {
  const rows: Row[] = []
  for (const throttled of [false, true]) {
    const where = throttled ? ', 4x' : ''
    const [plays = []] = await interleaved(decks.slice(0, 1), Math.min(runs, 3), deck => measureMotion(browser, deck, throttled))
    const row = (
      what: string,
      of: (play: Motion) => number,
      digits?: number,
    ): Row => ({ what: what + where, values: [median(plays.map(of))], digits })
    rows.push(
      row('changes with motion', it => it.changes),
      row('motion: frames that came, %', it => it.frames * 100),
      row('motion: longest task, ms', it => it.longestTask),
    )
  }
  return rows
}

async function overview({ browser, decks, runs }: Bench): Promise<Row[]> {
  const long = decks.filter(deck => deck.overview)
  const times = await interleaved(long, runs, deck => measureOverview(browser, deck))
  return [{ what: 'overview opens, ms', values: spread(decks, long, times.map(median)) }]
}

async function day({ browser, decks }: Bench): Promise<Row[]> {
  const long = decks.filter(deck => deck.overview)
  const passes = 10
  const days = (await interleaved(long, 1, deck => measureDay(browser, deck, passes))).map(([day = []]) => day)
  return (['heapMiB', 'nodes', 'listeners', 'pictures'] as const).flatMap(what => [
    { what: `${what} after pass 1`, values: spread(decks, long, days.map(day => day[0]?.[what] ?? 0)), digits: what === 'heapMiB' ? 1 : 0 },
    {
      what: `${what} after pass ${passes}`,
      values: spread(decks, long, days.map(day => day.at(-1)?.[what] ?? 0)),
      digits: what === 'heapMiB' ? 1 : 0,
    },
    {
      what: `${what}: growth per pass, %`,
      values: spread(decks, long, days.map(day => growth(day.map(held => held[what])) * 100)),
      digits: 2,
    },
  ])
}

/** Our exporter against Slidev's, on our deck. */
async function exports_({ decks, runs }: Bench): Promise<Row[]> {
  const pages = (await readDeck()).slides.length
  const executable = await findBrowser()
  const file = cache('bench', 'export.pdf')
  const ours = ['scripts/export.ts', '--output', file]
  const options = ['--output', file, '--executable-path', executable, '--timeout', '120000']
  const theirs = ['node_modules/@slidev/cli/bin/slidev.mjs', 'export', 'slides.md', ...options]
  // The first run of a development server prepares its dependencies, and Slidev's exporter may not wait for that.
  await measureCommand(theirs).catch(() => {})
  const costs = await interleaved([ours, theirs], Math.min(runs, 3), measureCommand)
  await rm(file, { force: true })
  // The second column is Slidev; its exporter is given our deck.
  const row = (what: string, of: (cost: Awaited<ReturnType<typeof measureCommand>>) => number, digits?: number): Row => {
    const [our, their] = costs.map(all => median(all.map(of)))
    return { what, values: decks.map((_, i) => i === 0 ? our : i === 2 ? their : undefined), digits }
  }
  return [row('PDF of our deck, s a page', it => it.seconds / pages, 2), row('PDF of our deck, peak MiB', it => it.peakMiB)]
}

/** Values of some decks in the columns of all. */
function spread(all: BenchDeck[], some: BenchDeck[], values: number[]): (number | undefined)[] {
  return all.map(deck => values[some.indexOf(deck)])
}
