import type { Locator, Page } from 'playwright/test'
import type { Reading } from '../../engine/check/probes/reading.ts'
import type { Slide } from '../../engine/deck/deck.ts'
import { clicksOf } from '../../engine/check/lint-slide.ts'
import { axeFaults } from '../../engine/check/probes/axe.ts'
import { readTextBoxes, textFaults } from '../../engine/check/probes/boxes.ts'
import { contrastFaults } from '../../engine/check/probes/contrast.ts'
import { liveSlide, probeSlide, recordFaults } from '../../engine/check/probes/probes.ts'
import { earlyFaults, reader } from '../../engine/check/probes/reading.ts'
import { openEverySlide, prepare, schemes } from '../../engine/check/probes/texts.ts'
import { clicksIn } from '../../engine/deck/syntax.ts'
import { letters } from '../../engine/deck/text.ts'
import { deck, expect, expectReady, position, press, test, visit } from '../support/deck-test.ts'

/*
 * The deck is walked through once in each view, and everything is looked at on the way: engine/check/probes.
 * A fault names the slide by its id.
 */

test.describe.configure({ timeout: 600_000 })

const nameOf = ({ id, no }: Slide): string => id || `slide ${no}`

/** Presses the right arrow through a slide, and calls `look` at each click. Returns how many clicks there were. */
async function play(page: Page, view: '' | 'presenter/', slide: Slide, look: (click: number) => Promise<void>): Promise<number> {
  await visit(page, view, slide.no)
  for (let click = 0; ; click++) {
    await look(click)
    if (click >= clicksOf(slide))
      return click
    await press(page, 'ArrowRight')
    expect(position(page), `the right arrow on ${nameOf(slide)}`).toEqual({ no: slide.no, click: click + 1 })
    await expectReady(page, liveSlide(slide.no))
  }
}

test('play: every slide at every click', async ({ page }) => {
  await prepare(page, 'light')
  const read = await reader(page)
  for (const slide of deck.slides) {
    const faults: string[] = []
    const readings: Reading[] = []
    let before = ''
    await play(page, '', slide, async (click) => {
      // Come by key, then alone in the page: the other slides, which Slidev mounts in time, take axe ten times as long as the slide itself.
      if (click === 0) {
        await page.reload()
        await expectReady(page, liveSlide(slide.no))
      }
      faults.push(...(await probeSlide(page, slide)).map(fault => `click ${click}: ${fault}`))
      readings.push(await read(slide.no))
      const now = await page.locator(liveSlide(slide.no)).evaluate(element => element.innerHTML)
      if (now === before)
        faults.push(`click ${click} changes nothing`)
      before = now
    })
    faults.push(...earlyFaults(readings, slide.title), ...await recordFaults(page, slide))
    expect.soft(faults, nameOf(slide)).toEqual([])
  }
})

/** By how much what is said does not fit its pane; answers, at its end, may be scrolled to. */
function hiddenWords(note: Locator): Promise<number> {
  return note.evaluate((pane) => {
    const paragraphs = [...pane.querySelectorAll('p')]
    const asked = paragraphs.findIndex(({ textContent }) => textContent.startsWith('If asked:'))
    const last = paragraphs.at(asked < 0 ? -1 : asked - 1)
    const bottom = Math.min(pane.getBoundingClientRect().bottom, innerHeight)
    return Math.max(0, Math.round((last?.getBoundingClientRect().bottom ?? 0) - bottom), pane.scrollWidth - pane.clientWidth)
  })
}

test('presenter: every slide with its notes, the next one and its record', async ({ page }) => {
  await prepare(page, 'light')
  const note = page.locator('.grid-section.note .slidev-note').first()
  const next = page.locator('.grid-section.next')
  for (const slide of deck.slides) {
    const faults: string[] = []
    const fit = async (when: string): Promise<void> => {
      for (const size of [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }]) {
        await page.setViewportSize(size)
        const message = `pixels of what is said on ${nameOf(slide)} that are hidden ${when} at ${size.width}`
        await expect.soft.poll(() => hiddenWords(note), { message, timeout: 2000 }).toBe(0)
      }
    }
    const clicks = await play(page, 'presenter/', slide, async (click) => {
      if (click === 0)
        await fit('at first')
    })
    if (clicks)
      await fit('at last')
    const said = letters(await note.innerText())
    const words = slide.blocks.map(({ text }) => letters(text.replaceAll(/[*_`]/g, '')))
    faults.push(...words.filter(text => !said.includes(text)).map(text => `the note lacks "${text}"`))
    const markers = await note.locator('.slidev-note-click-mark').count()
    expect.soft(markers, `markers in the note of ${nameOf(slide)}`).toBe(clicksIn(slide.blocks))
    if (slide.no < deck.slides.length)
      await expectReady(page, '.grid-section.next [data-slidev-no]')
    else
      await expect.soft(next).toContainText('End of the presentation')
    faults.push(...await recordFaults(page, slide))
    expect.soft(faults, nameOf(slide)).toEqual([])
  }
})

test('overview: every slide with its notes, and after it the record as before', async ({ page }) => {
  await prepare(page, 'light')
  await page.goto('/overview')
  await expectReady(page, '.overview-slide-block')
  await expect(page.locator('.overview-slide-block h1')).toHaveText(deck.slides.map(({ title }) => title))
  await expect(page.getByText('No notes.')).toHaveCount(0)
  expect.soft(textFaults(await readTextBoxes(page)), 'texts').toEqual([])

  // Slidev mounts every slide in the overview: what is behind one must not change by that.
  for (const slide of deck.slides.filter(({ no }) => no % 12 === 9)) {
    await visit(page, '', slide.no)
    await page.keyboard.press('o')
    await expect(page.locator('.z-modal[aria-hidden="false"] [data-slidev-no]')).toHaveCount(deck.slides.length)
    await page.keyboard.press('o')
    await expect(page.locator('.z-modal[aria-hidden="false"]')).toHaveCount(0)
    expect.soft([...await recordFaults(page, slide), ...await axeFaults(page)], nameOf(slide)).toEqual([])
  }
})

/** How large the play view makes a slide on a screen; the print view does not by itself. */
const screens = [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }, { width: 1024, height: 768 }]
const scaleFor = ({ width, height }: typeof screens[number]): number => Math.min(width / deck.width, height / deck.height)

for (const scheme of schemes) {
  test(`print: every slide at its last click, ${scheme}`, async ({ page }) => {
    await openEverySlide(page, scheme)
    await expect(page.locator('.print-slide-container h1')).toHaveText(deck.slides.map(({ title }) => title))
    expect.soft(await contrastFaults(page), 'contrast').toEqual([])
    for (const screen of screens) {
      await page.addStyleTag({ content: `.print-slide-container { transform: scale(${scaleFor(screen)}) !important }` })
      expect.soft(textFaults(await readTextBoxes(page)), `texts at ${screen.width} x ${screen.height}`).toEqual([])
    }
    const rails = await page.locator('.print-slide-container')
      .evaluateAll(slides => slides.map(slide => slide.querySelectorAll('[data-act-rail] .marker').length))
    const months = ({ layout, frontmatter }: Slide): number => layout === 'paper' ? [frontmatter.at ?? []].flat().length : 0
    expect.soft(rails, 'months marked on the rails').toEqual(deck.slides.map(months))
  })
}
