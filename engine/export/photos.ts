import type { Buffer } from 'node:buffer'
import type { Browser, Page } from 'playwright'
import type { ViewOptions } from './pages.ts'
import { copyForExport } from '../build/build.ts'
import { serve } from '../build/serve.ts'
import { Problem } from '../cli/project.ts'
import { newPage } from './pages.ts'
import { waitReady } from './ready.ts'

export interface PhotoOptions extends ViewOptions {
  /** Every click step instead of the last one. */
  clicks?: boolean
}

export interface Photo {
  no: number
  /** Click step; absent when only the last one is taken. */
  click?: number
  png: Buffer
}

/** Opens a slide in the play view at a click step; 99 means the last one. Returns the step it reached. */
export async function openSlide(page: Page, url: string, no: number, click = 99): Promise<number> {
  await page.goto(`${url}${no}?clicks=${click}`, { waitUntil: 'load' }).catch((error: Error) => {
    throw error.message.includes('ERR_CONNECTION')
      ? new Problem(`No deck is open at ${url}: start it with \`npm start\`, or say where it is.`)
      : error
  })
  const missing = await waitReady(page, `[data-slidev-no="${no}"]`)
  if (missing.length)
    throw new Problem(`Slide ${no} did not show ${missing.join(', ')} in time: try again when the machine is less busy.`)
  // Slidev replaces a step beyond the last one in the address.
  await page.waitForFunction(() => new URL(location.href).searchParams.get('clicks') !== '99')
  return Number(new URL(page.url()).searchParams.get('clicks') ?? 0)
}

/** Waits until marks set out, and holds them where they are. Returns how long they are on their way, in ms; 0 where nothing moves. */
export function holdMotion(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const own = (): Animation[] => document.getAnimations().filter(it => !(it instanceof CSSTransition))
    for (let frame = 0; frame < 60 && !own().length; frame++)
      await new Promise(resolve => requestAnimationFrame(resolve))
    own().forEach(it => it.pause())
    return Math.max(0, ...own().map(it => Number(it.effect?.getComputedTiming().endTime ?? 0)))
  })
}

/** Builds a cut of the deck to be photographed, and serves it. */
export async function serveForPhotos(entry?: string): ReturnType<typeof serve> {
  console.log('Building the deck …')
  return serve(await copyForExport(entry))
}

/** Photographs slides in the play view, two at a time. */
export async function takePhotos(browser: Browser, url: string, numbers: number[], options: PhotoOptions): Promise<Photo[]> {
  const queue = [...numbers]
  const photos: Photo[] = []
  async function work(): Promise<void> {
    const page = await newPage(browser, options)
    for (let no = queue.shift(); no; no = queue.shift())
      photos.push(...await photosOf(page, url, no, options.clicks))
    await page.close()
  }
  await Promise.all([work(), work()])
  return photos.toSorted((a, b) => a.no - b.no || (a.click ?? 0) - (b.click ?? 0))
}

async function photosOf(page: Page, url: string, no: number, everyClick = false): Promise<Photo[]> {
  const last = await openSlide(page, url, no)
  if (!everyClick)
    return [{ no, png: await page.screenshot() }]
  const photos: Photo[] = []
  for (let click = 0; click <= last; click++) {
    await openSlide(page, url, no, click)
    photos.push({ no, click, png: await page.screenshot() })
  }
  return photos
}

/** Puts photos on one sheet, five in a row, each with its name. */
export async function contactSheet(browser: Browser, photos: readonly Photo[], nameOf: (photo: Photo) => string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 5 * 384 + 6 * 12, height: 100 } })
  const figures = photos.map(photo => `<figure>
    <img src="data:image/png;base64,${photo.png.toString('base64')}" width="384">
    <figcaption>${photo.no} · ${nameOf(photo)}</figcaption>
  </figure>`)
  await page.setContent(`<style>
    body { margin: 12px; display: grid; grid-template-columns: repeat(5, 384px); gap: 12px }
    body { background: #777; font: bold 15px sans-serif; color: #fff }
    figure { margin: 0 }
    img { display: block }
  </style>${figures.join('')}`, { waitUntil: 'load' })
  const sheet = await page.screenshot({ fullPage: true })
  await page.close()
  return sheet
}
