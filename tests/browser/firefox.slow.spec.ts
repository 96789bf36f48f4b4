import type { Browser, Page } from 'puppeteer-core'
import { deck, expect, expectReady, position, test } from '../support/deck-test.ts'
import { launchFirefox } from '../support/firefox.ts'

test.describe.configure({ mode: 'serial', timeout: 300_000 })

let firefox: Browser
let page: Page
const errors: string[] = []

test.beforeAll(async () => {
  firefox = await launchFirefox()
  page = await firefox.newPage()
  await page.setViewport({ width: 1280, height: 720 })
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', error => errors.push(String(error)))
})
test.afterAll(() => firefox?.close())
test.afterEach(() => expect(errors, 'errors in Firefox').toEqual([]))

const printedSlide = '.print-slide-container'

/** What a slide shows: its visible words, and what its pictures consist of. Runs in the browser, any browser. */
function readSlides(slides: Element[]): object[] {
  return slides.map((slide) => {
    const seen: string[] = []
    const nodes = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        seen.push(node.textContent ?? '')
    }
    return {
      text: seen.join('').replaceAll(/\s+/g, ' ').trim(),
      marks: ['rect', 'circle', 'line', 'path'].map(mark => `${slide.querySelectorAll(`svg ${mark}`).length} ${mark}`),
      names: [...slide.querySelectorAll('[role=img]')].map(picture => picture.getAttribute('aria-label')),
    }
  })
}

test('Firefox shows the claims, words and pictures that Chromium shows', async ({ page: chromium, baseURL }) => {
  await chromium.goto('/print?print=true')
  await expectReady(chromium, '#print-content')
  await page.goto(`${baseURL}print?print=true`, { waitUntil: 'load' })
  await page.waitForFunction((selector, count) => document.querySelectorAll(`${selector} h1`).length >= count
    && [...document.querySelectorAll('.chart')]
      .every(chart => chart.querySelector('.surface[data-ready=true] svg')), { timeout: 120_000 }, printedSlide, deck.slides.length)

  const ours = await chromium.locator(printedSlide).evaluateAll(readSlides)
  const theirs = await page.$$eval(printedSlide, readSlides)
  expect(theirs).toHaveLength(deck.slides.length)
  for (const [index, slide] of ours.entries())
    expect.soft(theirs[index], `slide ${index + 1}`).toEqual(slide)

  const cut = await page.$$eval(printedSlide, slides => slides.flatMap((slide) => {
    const frame = slide.getBoundingClientRect()
    return [...slide.querySelectorAll('p, h1, h2, li, td, th, blockquote, svg text')]
      .filter(element => !element.closest('.sr-only, .stand-in') && element.getClientRects().length > 0)
      .filter((element) => {
        const box = element.getBoundingClientRect()
        return box.right > frame.right + 1 || box.bottom > frame.bottom + 1 || box.left < frame.left - 1 || box.top < frame.top - 1
      })
      .map(element => `${slide.id}: ${element.textContent?.trim().slice(0, 50)}`)
  }))
  expect(cut, 'texts that leave their slide in Firefox').toEqual([])
})

test('Firefox plays the talk by key, and the presenter view works', async ({ baseURL }) => {
  await page.goto(`${baseURL}presenter/9`)
  await page.waitForSelector('#slide-content [data-slidev-no="9"] h1', { visible: true })
  await page.waitForSelector('[data-pace]', { visible: true })
  // A page that is left while it loads says in Firefox that its modules did not load.
  await page.waitForNetworkIdle()
  await page.goto(`${baseURL}1`)
  const at = (): ReturnType<typeof position> => position({ url: () => page.url() } as never)
  for (let no = 1; no < deck.slides.length; no++) {
    await page.waitForSelector(`#slide-content [data-slidev-no="${no}"] h1`, { visible: true })
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => at().no).toBe(no + 1)
  }
})
