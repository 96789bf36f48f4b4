import type { Page } from 'playwright'
import type { Slide } from '../engine/deck/deck.ts'
import { mkdir } from 'node:fs/promises'
import { relative } from 'node:path'
import { inLines, lintDeck } from '../engine/check/lint-deck.ts'
import { liveSlide, probeSlide, recordFaults } from '../engine/check/probes/probes.ts'
import { prepare } from '../engine/check/probes/texts.ts'
import { command, noMore } from '../engine/cli/args.ts'
import { launchBrowser } from '../engine/cli/browser.ts'
import { portOf } from '../engine/cli/port.ts'
import { cache, Problem, root } from '../engine/cli/project.ts'
import { runPackage } from '../engine/cli/run.ts'
import { readDeck } from '../engine/deck/deck.ts'
import { takeEntry } from '../engine/deck/entry.ts'
import { openSlide } from '../engine/export/photos.ts'
import { waitReady } from '../engine/export/ready.ts'

await command({
  usage: '[slide id] [lightning.md]',
  about: 'Checks the rules of the deck, runs the fast tests and plays one slide in a running `npm start`, click by click.',
  options: { port: { type: 'string', short: 'p', help: 'where `npm start` is; 3030' } },
}, async ({ port = '3030' }, words) => {
  const entry = takeEntry(words)
  const url = `http://localhost:${portOf(port)}/`
  const [id] = words.splice(0, 1)
  noMore(words)
  const { slides } = await readDeck(entry)
  const slide = slides.find(slide => slide.id === id)
  if (id && !slide)
    throw new Problem(`No slide of ${entry} has the id "${id}": there are ${slides.map(({ id }) => id).filter(Boolean).join(', ')}.`)

  const [found, tests, faults] = await Promise.all([
    lintDeck(entry),
    runPackage('vitest/vitest.mjs', ['run', 'engine/tests'], { quiet: true }),
    slide ? look(slide, url) : [],
  ])
  const own = slide ? found.filter(({ where }) => where === id) : found
  console.log(own.length ? inLines(own) : `The rules are kept${slide ? ` on “${id}”` : ''}.`)
  if (own.length < found.length)
    console.log(`${found.length - own.length} findings elsewhere: npm run quick lists them.`)
  console.log(tests.code === 0 ? 'The fast tests pass.' : tests.output.trim())
  if (slide)
    console.log(faults.length ? faults.join('\n') : `Nothing is wrong with “${slide.id}” at any click.`)
  return own.length || tests.code || faults.length ? 1 : 0
})

/** Plays one slide in the dev server, click by click: a picture of each, and what is wrong with it. */
async function look(slide: Slide, url: string): Promise<string[]> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
    await prepare(page, 'light')
    const folder = cache('quick')
    await mkdir(folder, { recursive: true })
    const faults: string[] = []
    // From its last click, which Slidev knows, back to its first: the dev server takes long to load a page.
    for (let click = await openSlide(page, url, slide.no); click >= 0; click--) {
      const file = `${folder}/${slide.id}-${click}.png`
      await page.screenshot({ path: file })
      console.log(relative(root, file))
      faults.unshift(...(await probeSlide(page, slide)).map(fault => `${slide.id}, click ${click}: ${fault}`))
      if (click > 0)
        await goBack(page, url, slide, click - 1)
    }
    return [...faults, ...(await recordFaults(page, slide)).map(fault => `${slide.id}: ${fault}`)]
  }
  finally {
    await browser.close()
  }
}

/** Goes to the click before by its key or, where the key is lost, by its address. */
async function goBack(page: Page, url: string, { no }: Slide, click: number): Promise<void> {
  await page.keyboard.press('ArrowLeft')
  const stands = await page.waitForURL(({ searchParams }) => Number(searchParams.get('clicks')) === click, { timeout: 2000 })
    .then(async () => !(await waitReady(page, liveSlide(no))).length, () => false)
  if (!stands)
    await openSlide(page, url, no, click)
}
