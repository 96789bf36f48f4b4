import type { Page } from 'playwright/test'
import type { Figure, FigureId, Month } from '../../data/index.ts'
import { figures } from '../../data/index.ts'
import { inDollars } from '../../engine/charts/scale.ts'
import { openEverySlide } from '../../engine/check/probes/texts.ts'
import { monthsBetween } from '../../engine/evidence/months.ts'
import { deck, expect, test } from '../support/deck-test.ts'

/*
 * Pictures to scale. What is to scale says so in `data-scale`: `area:<figure>`, `length:<figure>`,
 * `time` with its month, `count` with its number in `data-count`, as children or as parts of a path. The drawn geometry is compared with the records.
 */

/** By how much a drawing may differ from its record. */
const tolerance = 0.005

/** Slides whose squares are cut from one: the cover's. */
const coverScale = ['cover', 'partnership', 'one-square']

/** A mark that is to scale, in the pixels of the slide, and the picture it is part of. */
interface Drawn { kind: string, of: string, month?: string, count?: string, parts: number, picture: number, x: number, width: number, height: number }

/** The geometry that a slide draws to scale, in its own pixels. */
function drawn(page: Page, no: number): Promise<Drawn[]> {
  return page.locator(`[data-slidev-no="${no}"] [data-scale]`).evaluateAll(all => all.map((element) => {
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
    const [month, count] = ['data-month', 'data-count'].map(name => element.getAttribute(name) ?? undefined)
    // A path begins each of its parts by a move, which the browser writes as M.
    const paths = [element, ...element.querySelectorAll('*')].filter(it => it instanceof SVGPathElement)
    const parts = paths.reduce((sum, path) => sum + getComputedStyle(path).getPropertyValue('d').split('M').length - 1, 0)
      || element.childElementCount
    return { kind, of, month, count, parts, picture, x, width, height, shown }
  }).filter(({ shown }) => shown))
}

function dollars(id: string): number {
  const figure: Figure = figures[id as FigureId]
  if (!('money' in figure))
    throw new Error(`data-scale names ${id}, which is no money.`)
  return inDollars(figure.money)
}

interface Square { name: string, drawn: number, record: number }

/** Checks that what was drawn is in proportion to the records, all by one factor. */
function expectOneScale(of: readonly Square[]): void {
  const [first] = of
  for (const { name, drawn, record } of of) {
    expect(
      drawn / record / ((first?.drawn ?? 0) / (first?.record ?? 1)),
      `${name}, beside ${first?.name}`,
    ).toBeCloseTo(1, Math.round(-Math.log10(tolerance * 2)))
  }
}

/** Months that lie apart in a picture do so in proportion to the time between them. */
function expectTimeToScale(id: string, shapes: readonly Drawn[]): void {
  const dated = shapes.map(({ x, width, month }) => ({ x: x + width / 2, month: month as Month }))
  const [first, last] = [dated[0], dated.at(-1)]
  if (!first || !last || first.month === last.month)
    return
  const perMonth = (last.x - first.x) / monthsBetween(first.month, last.month)
  for (const { x, month } of dated) {
    const error = Math.abs(x - first.x - perMonth * monthsBetween(first.month, month)) / Math.abs(last.x - first.x)
    expect(error, `${id}: ${month} at ${x} px`).toBeLessThanOrEqual(tolerance)
  }
}

test('every picture is to scale, draws as many as it says, and the squares of three slides are cut from the cover’s', async ({ page }) => {
  await openEverySlide(page, 'light')
  const cut: Square[] = []
  let drawnInParts = 0
  for (const { no, id } of deck.slides.filter(slide => !slide.appendix)) {
    const shapes = await drawn(page, no)
    const areas = shapes.filter(({ kind }) => kind === 'area')
    for (const { width, height, of } of areas)
      expect(width / height, `${id}: the square of ${of}`).toBeCloseTo(1, 3)
    const squares = areas.map(({ of, width, height }) => ({ name: `${id}: ${of}`, drawn: width * height, record: dollars(of) }))
    expectOneScale(squares)
    cut.push(...coverScale.includes(id) ? squares : [])
    const counted = shapes.filter(({ count }) => count)
    drawnInParts += counted.length
    for (const { count, parts } of counted)
      expect(parts, `${id}: drawn`).toBe(Number(count))
    const lengths = shapes.filter(({ kind }) => kind === 'length')
    expectOneScale(lengths.map(({ of, width }) => ({ name: `${id}: ${of}`, drawn: width, record: dollars(of) })))
    // The rail and a picture may each have an axis of their own.
    for (const of of Object.values(Object.groupBy(shapes.filter(({ kind }) => kind === 'time'), ({ picture }) => picture)))
      expectTimeToScale(id, of ?? [])
  }
  expect(cut.length).toBeGreaterThan(2)
  expect(drawnInParts, 'dots, signatures and squares').toBe(3)
  expectOneScale(cut)
})
