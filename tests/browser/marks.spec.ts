import type { Page } from 'playwright/test'
import process from 'node:process'
import { holdMotion, openSlide } from '../../engine/export/photos.ts'
import { expect, expectKeysLeaveNothing, expectReady, liveSlide, position, test, visit } from '../support/deck-test.ts'

interface Seen { box: [number, number, number, number], isText: boolean }
type AllSeen = Record<string, Seen>

/** What a page keeps of its marks between two calls of a test. */
interface Watching { marks: () => AllSeen, atTime: (part: number) => AllSeen }

/** Marks that stand once on the slide in sight: by their words if they are text, else by their box. In px of the window. */
async function watchMarks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own = (): Animation[] => document.getAnimations().filter(it => !(it instanceof CSSTransition))
    const marks = (): AllSeen => {
      const slides = [...document.querySelectorAll<HTMLElement>('#slideshow > .slidev-page')].filter(it => it.style.display !== 'none')
      const all = slides.flatMap(slide => [...slide.querySelectorAll('[data-mark]')])
      const single = all.filter(el => all.filter(it => it.getAttribute('data-mark') === el.getAttribute('data-mark')).length === 1)
      return Object.fromEntries(single.filter(el =>
        !el.hasAttribute('data-mark-split') && el.checkVisibility() && !el.closest('.slidev-vclick-hidden')).map((el) => {
        const isField = getComputedStyle(el).backgroundColor !== 'rgba(0, 0, 0, 0)'
        const isText = el.textContent.trim() !== '' && !(el instanceof SVGElement) && !isField
        const range = document.createRange()
        range.selectNodeContents(el)
        const { x, y, width, height } = isText ? range.getBoundingClientRect() : el.getBoundingClientRect()
        return [el.getAttribute('data-mark') ?? '', { box: [x, y, width, height], isText }]
      }))
    }
    const watching: Watching = {
      marks,
      atTime(part) {
        own().forEach(it => it.currentTime = Number(it.effect?.getComputedTiming().endTime ?? 0) * part)
        return marks()
      },
    }
    Object.assign(window, { watching })
  })
}

const see = (page: Page): Promise<AllSeen> => page.evaluate(() => (window as unknown as { watching: Watching }).watching.marks())

test.use({ contextOptions: { reducedMotion: 'no-preference' } })
test.setTimeout(300_000)

const ways = [['forwards', 'ArrowRight'], ['backwards', 'ArrowLeft']] as const
for (const [way, key] of process.env.TEST_ALL ? ways : ways.slice(0, 1)) {
  test(`${way}, marks start where they stood and end where a direct visit has them, and no text is scaled unevenly`, async ({ page }) => {
    await watchMarks(page)
    const last = { no: 25, click: await openSlide(page, '/', 25) }
    await (way === 'forwards' ? visit(page, '', 1) : page.goto(`/${last.no}?clicks=${last.click}`))
    const wrong: string[] = []
    let travelled = 0
    for (;;) {
      const at = position(page)
      await expectReady(page, liveSlide(at.no))
      await page.waitForTimeout(300)
      const before = await see(page)
      const url = page.url()
      await page.keyboard.press(key)
      const moves = await holdMotion(page) > 0
      if (page.url() === url)
        await page.waitForURL(it => String(it) !== url, { timeout: 2000 }).catch(() => {})
      if (page.url() === url)
        break
      const to = position(page)
      const frames = moves
        ? await page.evaluate(() => [0, 0.5, 1].map(part => (window as unknown as { watching: Watching }).watching.atTime(part)))
        : []
      await page.evaluate(() => document.getAnimations().forEach(it => it.finish()))
      await expect.poll(() =>
        page.evaluate(() => document.getAnimations().length + document.querySelectorAll('#slideshow > canvas').length)).toBe(0)
      const after = await see(page)
      const where = `slide ${at.no} click ${at.click} to slide ${to.no} click ${to.click}`
      for (const [name, end] of Object.entries(after)) {
        const [start, first, half, final] = [before[name], frames[0]?.[name], frames[1]?.[name], frames[2]?.[name]]
        const differs = (a: Seen, b: Seen): boolean => a.box.some((side, i) => Math.abs(side - (b.box[i] ?? 0)) > 1.5)
        if (final && differs(final, end))
          wrong.push(`${where}: ${name} ends at ${final.box.join(' ')} and stands at ${end.box.join(' ')}`)
        if (!start || !first)
          continue
        travelled++
        // The browser's box of a line has no height: there is nothing to compare.
        const isLine = [end, start].some(({ box }) => box[2] * box[3] === 0)
        if (!isLine && !end.isText && !start.isText && differs(first, start))
          wrong.push(`${where}: ${name} starts at ${first.box.join(' ')} and stood at ${start.box.join(' ')}`)
        for (const frame of [first, half]) {
          if (frame && end.isText && Math.abs(frame.box[2] / frame.box[3] / (end.box[2] / end.box[3]) - 1) > 0.01)
            wrong.push(`${where}: ${name} is scaled unevenly`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(travelled, 'marks that travelled alone').toBeGreaterThan(3)
  })
}

test('after many keys in no rhythm the slides are what a direct visit shows', async ({ page }) => {
  test.skip(!process.env.TEST_ALL, 'npm run test:all')
  await visit(page, '', 1)
  await expectKeysLeaveNothing(page, 300)
})
