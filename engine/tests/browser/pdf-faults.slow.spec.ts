import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtCopy, expect, fixtureRoot, importFrom, noOf, test } from '../support/index.ts'

/** A slide with a chart, alone, so that a fault is found and blamed in seconds. */
const no = noOf('money')
const slide = `slide ${no} (The bridge may cost less than the ferry)`
const range = String(no)

type Way = 'pdf' | 'pptx' | 'handout'
/** Another text of a file, or none if it is to be missing. */
type Change = (text: string) => string | undefined

/** A copy of the built deck in which one file of a pattern is changed. */
async function brokenCopy(name: RegExp, change: Change): Promise<string> {
  const dir = test.info().outputPath('dist')
  await cp(await builtCopy('fixture', 'notes'), dir, { recursive: true })
  let changed = 0
  for (const file of (await readdir(join(dir, 'assets'))).filter(file => name.test(file)).map(file => join(dir, 'assets', file))) {
    const text = await readFile(file, 'utf8')
    const broken = change(text)
    if (broken === text)
      continue
    changed++
    await (broken === undefined ? rm(file) : writeFile(file, broken))
  }
  expect(changed, `${name} names one file to break`).toBe(1)
  return dir
}

/** Exports by the fixture's own engine, which knows its deck, and says why that failed; the last export must be what it was. */
async function failure(dist: string, way: Way): Promise<string> {
  const { readDeck } = await importFrom(fixtureRoot, 'engine/deck/deck.ts') as typeof import('../../deck/deck.ts')
  const { exportPdf } = await importFrom(fixtureRoot, 'engine/export/pdf.ts') as typeof import('../../export/pdf.ts')
  const { exportPptx } = await importFrom(fixtureRoot, 'engine/export/pptx.ts') as typeof import('../../export/pptx.ts')
  const { exportHandout } = await importFrom(fixtureRoot, 'engine/export/handout.ts') as typeof import('../../export/handout.ts')
  const deck = await readDeck()
  const file = test.info().outputPath('deck.pdf')
  await writeFile(file, 'the last export')
  const exporting = {
    pdf: () => exportPdf(dist, file, deck, { range, patience: 5000 }),
    pptx: () => exportPptx(dist, file, deck, range),
    handout: () => exportHandout(dist, file, deck, 'a4'),
  }
  const error: unknown = await exporting[way]().then(() => undefined, (error: unknown) => error)
  expect(await readFile(file, 'utf8')).toBe('the last export')
  expect((await readdir(test.info().outputDir)).filter(name => name.endsWith('.partial'))).toEqual([])
  return error instanceof Error ? error.message : 'it was exported'
}

const script = /^md-.*\.js$/
const chart = /^chart-js-.*\.js$/
/** Breaks the script of the slide with the chart. */
const ofSlide = (broken: string | undefined): Change => text => text.includes('The ferry was pledged more than the bridge') ? broken : text

const faults: readonly [what: string, file: RegExp, change: Change, says: readonly string[], ways?: readonly Way[]][] = [
  ['a slide that throws', script, ofSlide('throw new Error("The picture broke.")'), [
    'The deck was not printed:',
    `\n  ${slide}: slide failed to load Error: The picture broke.`,
    `\n  ${slide}: the slide did not load`,
  ]],
  ['a slide whose script is missing', script, ofSlide(undefined), [`${slide}: the slide did not load`], ['pdf', 'pptx', 'handout']],
  ['a chart that cannot draw', chart, () => 'throw new Error("No painter.")', [`${slide}: the chart did not load`]],
  ['a chart that never becomes ready', chart, text => `await new Promise(() => {})\n${text}`, [`" on ${slide} did not appear in time`]],
  ['a typeface that is missing', /^schibsted-grotesk-500-.*\.woff2$/, () => undefined, ['/assets/schibsted-', '.woff2 answered 404']],
]

for (const [what, file, change, says, ways = ['pdf' as const]] of faults) {
  test(`${what} is named in whatever is exported, and the last export stays`, async () => {
    const dist = await brokenCopy(file, change)
    for (const way of ways) {
      const message = await failure(dist, way)
      for (const words of says)
        expect(message, way).toContain(words)
      expect(message, 'what is for programmers').not.toMatch(/\n\s+at /)
    }
  })
}
