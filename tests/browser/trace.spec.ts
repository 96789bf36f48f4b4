import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publicDist, traceDist } from '../../engine/build/test-decks.ts'
import { counts } from '../../engine/check/counts.ts'
import { openEverySlide, readPageTexts } from '../../engine/check/trace-page.ts'
import { traceDeck, untraced } from '../../engine/check/trace.ts'
import { readDeckSource } from '../../engine/deck/deck-source.ts'
import { copyTest } from '../support/copy-test.ts'
import { expect } from '../support/deck-test.ts'

const test = copyTest(traceDist)
const { slides } = await readDeckSource()

test.beforeEach(({ page, baseURL }) => openEverySlide(page, baseURL ?? ''))

test('every numeral on every slide comes from a record, a derivation, a name or a count', async ({ page }) => {
  const found = traceDeck(slides, await readPageTexts(page))
  expect(untraced(found)).toEqual([])
  expect(slides.filter(({ no }) => !found.some(one => one.no === no && one.where === 'text')).map(({ title }) => title), 'slides of which nothing was read').toEqual([])
  expect(found.filter(({ where }) => where === 'alternative').length).toBeGreaterThan(100)
  expect(counts.filter(({ from }) => !found.some(({ origin }) => origin?.includes(from))).map(({ from }) => from), 'counts that no slide says').toEqual([])
})

test('a numeral typed into a component is found, even one that a record holds too', async ({ page }) => {
  await page.locator('.print-slide-container').nth(21).evaluate((slide) => {
    slide.querySelector('h1')?.insertAdjacentHTML('afterend', '<p>about $5B</p><p class="sr-only">nine of them</p><img alt="40 squares" />')
  })
  const sentences = untraced(traceDeck(slides, await readPageTexts(page)))
  expect(sentences.map(sentence => sentence.slice(0, sentence.indexOf(' comes')))).toEqual([
    'Slide 22, “Anthropic committed at least six dollars to Azure for each one Microsoft may invest”: “$5B” in its text (“about $5B”)',
    'Slide 22, “Anthropic committed at least six dollars to Azure for each one Microsoft may invest”: “nine” in its alternative (“nine of them”)',
    'Slide 22, “Anthropic committed at least six dollars to Azure for each one Microsoft may invest”: “40” in its alternative (“40 squares”)',
  ])
})

test('no other copy of the deck has marks', async () => {
  const scripts = (await readdir(join(publicDist, 'assets'))).filter(name => name.endsWith('.js'))
  const marked = (dir: string, names: string[]): Promise<string[]> => Promise.all(names.map(name => readFile(join(dir, 'assets', name), 'utf8'))).then(texts => texts.filter(text => text.includes('numeralOrigins')))
  expect(await marked(publicDist, scripts)).toEqual([])
  expect(await marked(traceDist, (await readdir(join(traceDist, 'assets'))).filter(name => name.endsWith('.js')))).not.toEqual([])
})
