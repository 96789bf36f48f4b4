import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { testDist } from '../../engine/build/test-decks.ts'
import { exportHandout } from '../../engine/export/handout.ts'
import { exportPdf } from '../../engine/export/pdf.ts'
import { exportPptx } from '../../engine/export/pptx.ts'
import { deck, expect, test } from '../support/deck-test.ts'

/** The slide with the chart, alone, so that a fault is found and blamed in seconds. */
const { no, title } = deck.slides.find(({ id }) => id === 'reports-by-month') ?? { no: 0, title: '' }
const range = String(no)

/** A copy of the built deck in which one file of each pattern is changed. */
async function brokenCopy(name: RegExp, change: (text: string, file: string) => string | undefined): Promise<string> {
  const dir = test.info().outputPath('dist')
  await cp(testDist, dir, { recursive: true })
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

const ways = {
  pdf: (dist: string, file: string) => exportPdf(dist, file, deck, { range, patience: 5000 }),
  pptx: (dist: string, file: string) => exportPptx(dist, file, deck, range),
  handout: (dist: string, file: string) => exportHandout(dist, file, deck, 'a4'),
}

/** Exports and says why that failed; the last export must be what it was. */
async function failure(dist: string, way: keyof typeof ways = 'pdf'): Promise<string> {
  const file = test.info().outputPath('deck.pdf')
  await writeFile(file, 'the last export')
  const error = await ways[way](dist, file).then(() => undefined, (error: unknown) => error)
  expect(await readFile(file, 'utf8')).toBe('the last export')
  expect((await readdir(test.info().outputDir)).filter(name => name.endsWith('.partial'))).toEqual([])
  return error instanceof Error ? error.message : 'it was exported'
}

const chunk = /^md-.*\.js$/
/** Breaks the script of that slide. */
const ofSlide = (broken: string | undefined) => (text: string): string | undefined => text.includes('reports by month:') ? broken : text

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
