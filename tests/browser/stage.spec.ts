import type { Page } from 'playwright/test'
import type { Figure, FigureId, Month } from '../../data/index.ts'
import { figures } from '../../data/index.ts'
import { inDollars } from '../../engine/charts/scale.ts'
import { monthsBetween } from '../../engine/evidence/months.ts'
import { expectReady } from '../../engine/tests/support/ready.ts'
import { deck, expect, test } from '../support/deck-test.ts'

/*
 * The stage: few words, and pictures to scale. What is to scale says so in `data-scale`: `area:<figure>`, `length:<figure>`,
 * `time` with its month, `count` with its number. The drawn geometry is compared with the records.
 */

const story = deck.slides.filter(slide => !slide.appendix)
/** Words that a room reads while someone speaks. */
const mostWords = 40
/** By how much a drawing may differ from its record. */
const tolerance = 0.005

/** Slides whose squares are cut from one: the cover's. */
const coverScale = ['cover', 'partnership', 'one-square']

/** A mark that is to scale, in the pixels of the slide, and the picture it is part of. */
interface Drawn { kind: string, of: string, month?: string, picture: number, x: number, width: number, height: number }

async function open(page: Page, no: number): Promise<void> {
  await page.goto(`/${no}?clicks=99`)
  await expectReady(page, `#slide-content [data-slidev-no="${no}"]`)
}

/** The words that an audience sees on a slide, its years left out. */
async function wordsOf(page: Page, no: number): Promise<string[]> {
  return page.locator(`#slide-content [data-slidev-no="${no}"] .slidev-layout`).evaluate((slide) => {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const box = node.parentElement
      if (box && !box.closest('[data-act-rail], .sr-only, [hidden], table') && getComputedStyle(box).visibility !== 'hidden')
        texts.push(node.textContent ?? '')
    }
    return texts.join(' ').split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word))
  })
}

/** The geometry that a slide draws to scale, in its own pixels. */
async function drawn(page: Page, no: number): Promise<Drawn[]> {
  return page.locator(`#slide-content [data-slidev-no="${no}"] [data-scale]`).evaluateAll(all => all.map((element) => {
    const [kind = '', of = ''] = (element.getAttribute('data-scale') ?? '').split(':')
    // A shape without its stroke; a box without the scale of the page.
    const { x, width, height } = element instanceof SVGGraphicsElement
      ? element.getBBox()
      : {
          x: (element as HTMLElement).offsetLeft,
          width: (element as HTMLElement).offsetWidth,
          height: (element as HTMLElement).offsetHeight,
        }
    const shown = getComputedStyle(element).visibility !== 'hidden'
    const picture = [...document.querySelectorAll('svg')].indexOf(element.closest('svg') as SVGSVGElement)
    return { kind, of, month: element.getAttribute('data-month') ?? undefined, picture, x, width, height, shown }
  }).filter(({ shown }) => shown))
}

function dollars(id: string): number {
  const figure: Figure = figures[id as FigureId]
  if (!('money' in figure))
    throw new Error(`data-scale names ${id}, which is no money.`)
  return inDollars(figure.money)
}

/** Checks that what was drawn is in proportion to the records, all by one factor. */
function expectOneScale(of: readonly { name: string, drawn: number, record: number }[]): void {
  const [first] = of
  for (const { name, drawn, record } of of) {
    expect(
      drawn / record / ((first?.drawn ?? 0) / (first?.record ?? 1)),
      `${name}, beside ${first?.name}`,
    ).toBeCloseTo(1, Math.round(-Math.log10(tolerance * 2)))
  }
}

/** Months that lie apart in a picture do so in proportion to the time between them. */
function expectTimeToScale(shapes: readonly Drawn[]): void {
  const dated = shapes.map(({ x, width, month }) => ({ x: x + width / 2, month: month as Month }))
  const [first, last] = [dated[0], dated.at(-1)]
  if (!first || !last || first.month === last.month)
    return
  const perMonth = (last.x - first.x) / monthsBetween(first.month, last.month)
  for (const { x, month } of dated) {
    const error = Math.abs(x - first.x - perMonth * monthsBetween(first.month, month)) / Math.abs(last.x - first.x)
    expect(error, `${month} at ${x} px`).toBeLessThanOrEqual(tolerance)
  }
}

for (const { no, id } of story) {
  test(`${id} has at most ${mostWords} words, and its picture is to scale`, async ({ page }) => {
    await open(page, no)
    const words = await wordsOf(page, no)
    expect(words.length, words.join(' ')).toBeLessThanOrEqual(mostWords)
    expect(words.length, 'a slide without words was not drawn').toBeGreaterThan(2)

    const shapes = await drawn(page, no)
    const areas = shapes.filter(({ kind }) => kind === 'area')
    for (const { width, height, of } of areas)
      expect(width / height, `the square of ${of}`).toBeCloseTo(1, 3)
    expectOneScale(areas.map(({ of, width, height }) => ({ name: of, drawn: width * height, record: dollars(of) })))
    expectOneScale(shapes.filter(({ kind }) => kind === 'length').map(({ of, width }) => ({ name: of, drawn: width, record: dollars(of) })))
    // The rail and a picture may each have an axis of their own.
    for (const of of Object.values(Object.groupBy(shapes.filter(({ kind }) => kind === 'time'), ({ picture }) => picture)))
      expectTimeToScale(of ?? [])
  })
}

test('the squares of three slides are cut from the cover’s', async ({ page }) => {
  const squares: { name: string, drawn: number, record: number }[] = []
  for (const { no, id } of story.filter(({ id }) => coverScale.includes(id))) {
    await open(page, no)
    for (const { kind, of, width, height } of await drawn(page, no)) {
      if (kind === 'area')
        squares.push({ name: `${id}: ${of}`, drawn: width * height, record: dollars(of) })
    }
  }
  expect(squares.length).toBeGreaterThan(2)
  expectOneScale(squares)
})
