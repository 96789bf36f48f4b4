import type { Buffer } from 'node:buffer'
import type { Page } from 'playwright'
import { relative } from 'node:path'
import sharp from 'sharp'
import { command, noMore } from '../engine/cli/args.ts'
import { launchBrowser } from '../engine/cli/browser.ts'
import { Problem, root } from '../engine/cli/project.ts'
import { replaceFile } from '../engine/cli/write.ts'
import { readDeck } from '../engine/deck/deck.ts'
import { holdMotion, openSlide, serveForPhotos } from '../engine/export/photos.ts'

/** The changes that are shown: each begins at the last click of its slide, or at the one that is named. */
const changes = [{ id: 'products' }, { id: 'weaknesses' }, { id: 'one-square', click: 0 }]
const size = { width: 800, height: 450 }
/** Milliseconds: a frame on the way, and how long each end of a change is held. */
const delays = { frame: 60, hold: 1100 }

await command({
  usage: '',
  about: 'Draws the moving picture of three changes for the README.',
  options: {},
}, async (_, words) => {
  noMore(words)
  const { slides } = await readDeck()
  const served = await serveForPhotos()
  const browser = await launchBrowser()
  const frames: Buffer[] = []
  const delay: number[] = []
  try {
    const page = await browser.newPage({ viewport: size, reducedMotion: 'no-preference', colorScheme: 'light' })
    for (const { id, click } of changes) {
      const no = slides.findIndex(slide => slide.id === id) + 1
      if (!no)
        throw new Problem(`scripts/moving.ts shows the slide "${id}", which the deck does not have: name another.`)
      await openSlide(page, served.url, no, click)
      const shown = await framesOf(page)
      frames.push(...shown)
      delay.push(delays.hold, ...shown.slice(2).map(() => delays.frame), delays.hold)
    }
  }
  finally {
    await browser.close()
    await served.close()
  }
  const file = `${root}/.github/motion.webp`
  await replaceFile(file, await sharp(frames, { join: { animated: true } }).webp({ loop: 0, delay, effort: 6, quality: 82 }).toBuffer())
  console.log(`${relative(root, file)} is ready: ${frames.length} frames.`)
})

/** The slide as it stands, then what the next key moves, frame by frame, to its end. */
async function framesOf(page: Page): Promise<Buffer[]> {
  // Motion is fetched when nothing else is.
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1000)
  const frames = [await page.screenshot()]
  await page.keyboard.press('ArrowRight')
  const total = await holdMotion(page)
  if (!total)
    throw new Problem(`Nothing moved after ${page.url()}.`)
  for (let time = delays.frame; time < total; time += delays.frame) {
    await page.evaluate(async (time) => {
      document.getAnimations().forEach(it => it.currentTime = time)
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }, time)
    frames.push(await page.screenshot())
  }
  await page.evaluate(() => document.getAnimations().forEach(it => it.finish()))
  await page.waitForTimeout(200)
  return [...frames, await page.screenshot()]
}
