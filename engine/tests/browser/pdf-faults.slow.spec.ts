import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtCopy } from '../support/copies.ts'
import { expect, test } from '../support/deck-test.ts'
import { fixtureRoot, importFrom } from '../support/fixture.ts'
import { noOf } from '../support/slides.ts'

/** A slide with a chart, alone, so that a fault is found and blamed in seconds. */
const no = noOf('money')
const title = 'The bridge may cost less than the ferry'
const range = String(no)

/** A copy of the built deck in which one file of each pattern is changed. */
async function brokenCopy(name: RegExp, change: (text: string, file: string) => string | undefined): Promise<string> {
  const dir = test.info().outputPath('dist')
  await cp(await builtCopy('fixture', 'notes'), dir, { recursive: true })
  const assets = join(dir, 'assets')
  let changed = 0
  for (const file of (await readdir(assets)).filter(file => name.test(file))) {
    const text = await readFile(join(assets, file), 'utf8')
    const broken = change(text, file)
    if (broken === text)
      continue
    changed++
    await (broken === undefined ? rm(join(assets, file)) : writeFile(join(assets, file), broken))
  }
  expect(changed, `${name} names one file to break`).toBe(1)
  return dir
}

/** The fixture's own engine, which knows its deck. */
async function exporters(): Promise<Record<'pdf' | 'pptx' | 'handout', (dist: string, file: string) => Promise<unknown>>> {
  const { readDeck } = await importFrom(fixtureRoot, 'engine/deck/deck.ts') as typeof import('../../deck/deck.ts')
  const { exportPdf } = await importFrom(fixtureRoot, 'engine/export/pdf.ts') as typeof import('../../export/pdf.ts')
  const { exportPptx } = await importFrom(fixtureRoot, 'engine/export/pptx.ts') as typeof import('../../export/pptx.ts')
  const { exportHandout } = await importFrom(fixtureRoot, 'engine/export/handout.ts') as typeof import('../../export/handout.ts')
  const deck = await readDeck()
  return {
    pdf: (dist, file) => exportPdf(dist, file, deck, { range, patience: 5000 }),
    pptx: (dist, file) => exportPptx(dist, file, deck, range),
    handout: (dist, file) => exportHandout(dist, file, deck, 'a4'),
  }
}

/** Exports and says why that failed; the last export must be what it was. */
async function failure(dist: string, way: 'pdf' | 'pptx' | 'handout' = 'pdf'): Promise<string> {
  const file = test.info().outputPath('deck.pdf')
  await writeFile(file, 'the last export')
  const error = await (await exporters())[way](dist, file).then(() => undefined, (error: unknown) => error)
  expect(await readFile(file, 'utf8')).toBe('the last export')
  expect((await readdir(test.info().outputDir)).filter(name => name.endsWith('.partial'))).toEqual([])
  return error instanceof Error ? error.message : 'it was exported'
}

const chunk = /^md-.*\.js$/
/** Breaks the script of the slide with the chart. */
function ofSlide(broken: string | undefined) {
  return (text: string): string | undefined =>
    text.includes('The ferry was pledged more than the bridge') ? broken : text
}

test('a slide that throws is named, and the last PDF stays', async () => {
  const dist = await brokenCopy(chunk, ofSlide('throw new Error("The picture broke.")'))
  const message = await failure(dist)
  expect(message).toContain('The deck was not printed:')
  expect(message).toContain(`\n  slide ${no} (${title}): slide failed to load Error: The picture broke.`)
  expect(message).toContain(`\n  slide ${no} (${title}): the slide did not load`)
  expect(message).not.toMatch(/\n\s+at /)
})

test('a slide whose script is missing is named, in whatever is exported', async () => {
  const dist = await brokenCopy(chunk, ofSlide(undefined))
  for (const way of ['pdf', 'pptx', 'handout'] as const)
    expect(await failure(dist, way), way).toContain(`slide ${no} (${title}): the slide did not load`)
})

test('a chart that cannot draw is named, though a talk would go on with its table', async () => {
  const dist = await brokenCopy(/^chart-js-.*\.js$/, () => 'throw new Error("No painter.")')
  expect(await failure(dist)).toContain(`slide ${no} (${title}): the chart did not load`)
})

test('a chart that never becomes ready is named', async () => {
  const dist = await brokenCopy(/^chart-js-.*\.js$/, text => `await new Promise(() => {})\n${text}`)
  expect(await failure(dist)).toMatch(new RegExp(`\\n  ".*" on slide ${no} \\(.*\\) did not appear in time`))
})

test('a picture that is missing is named', async () => {
  const dist = await brokenCopy(/^schibsted-.*\.woff2$/, () => undefined)
  expect(await failure(dist)).toMatch(/assets\/schibsted-\S+\.woff2 answered 404/)
})
