import type { Locator, Page } from 'playwright/test'
import process from 'node:process'
import { figures } from '../../data/index.ts'
import { inDollars } from '../../engine/charts/scale.ts'
import { openEverySlide } from '../../engine/check/probes/texts.ts'
import { expect, test } from '../support/deck-test.ts'

/** Width in px of the bars that a chart drew, without the hatch and the labels on them. */
function barWidths(chart: Locator): Promise<number[]> {
  // A bar is a filled rectangle, transparent where a ceiling is hatched over it.
  return chart.locator('svg path').evaluateAll(paths => paths
    .filter(path => path.getAttribute('stroke') === 'none' && path.getAttribute('fill') !== 'none' && path.getAttribute('d')?.match(/[LM]/g)?.length === 5)
    .map(path => (path as SVGGraphicsElement).getBBox().width))
}

let page: Page

// One worker opens the print view once for all the tests.
test.describe.configure({ mode: 'default' })
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ baseURL: process.env.DECK_URL, reducedMotion: 'reduce' })
  await openEverySlide(page, 'light')
})
test.afterAll(() => page.close())

test('every picture has a name that says what it shows', async () => {
  const names = await page.locator('[role=img]').evaluateAll(all => all.map(picture => picture.getAttribute('aria-label') ?? ''))
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter(name => name.trim().split(' ').length < 3)).toEqual([])
})

test('every drawing is named, or hidden because words beside it say the same', async () => {
  const nameless = page.locator('.slidev-layout svg:not([role=img], [aria-hidden=true], [role=img] svg)')
  expect(await nameless.evaluateAll(all => all.map(svg => svg.closest('.print-slide-container')?.id))).toEqual([])
})

test('every chart is drawn as vectors and has its data as a table', async () => {
  const charts = page.locator('figure.chart')
  const count = await charts.count()
  expect(count).toBeGreaterThanOrEqual(4)
  for (let i = 0; i < count; i++) {
    const chart = charts.nth(i)
    await expect(chart.locator('.surface')).toHaveAttribute('data-ready', 'true')
    await expect(chart.locator('.surface svg')).toHaveCount(1)
    await expect(chart.locator('canvas, image, img')).toHaveCount(0)
    expect((await barWidths(chart)).length).toBeGreaterThan(0)
    await expect(chart.locator('table caption')).toHaveText(/\S+ \S+ \S+/)
    const cells = await chart.locator('table tbody tr').evaluateAll(rows => rows.map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent.trim())))
    expect(cells.length).toBe((await barWidths(chart)).length)
    expect(cells.flat()).not.toContain('')
  }
})

test('the squares of the cover have areas in proportion to the money', async () => {
  const cover = page.locator('.print-slide-container').first()
  const sides = await cover.locator('[data-square]').evaluateAll(squares => Object.fromEntries(squares.map((square) => {
    const { width, height } = square.getBoundingClientRect()
    // A dashed edge lies half outside its rectangle.
    const edge = getComputedStyle(square).stroke === 'none' ? 0 : Number.parseFloat(getComputedStyle(square).strokeWidth)
    return [square.getAttribute('data-square') ?? '', { side: width + edge, ratio: width / height }]
  })))
  expect(Object.keys(sides)).toEqual(['openai', 'anthropic', 'mistral'])
  for (const { ratio } of Object.values(sides))
    expect(ratio).toBeCloseTo(1, 3)
  const side = (name: string): number => sides[name]?.side ?? 0
  expect(side('openai') / side('anthropic') / Math.sqrt(13 / 5), 'OpenAI to Anthropic').toBeCloseTo(1, 2.3)
  expect(side('openai') / side('mistral') / Math.sqrt(13e9 / 16_284_000), 'OpenAI to Mistral').toBeCloseTo(1, 2.3)
})

test('the hairline of Mistral is to scale', async () => {
  const chart = page.locator('figure.chart').filter({ hasText: 'Mistral, to scale' })
  const [bet = 0, ceiling = 0, hairline = 0] = await barWidths(chart)
  const money = (['openai-commitment', 'anthropic-commitment', 'mistral-investment'] as const).map(id => inDollars(figures[id].money))
  const width = await chart.evaluate(element => element.clientWidth)
  for (const [i, drawn] of [bet, ceiling, hairline].entries())
    expect(Math.abs(drawn - width * (money[i] ?? 0) / (money[0] ?? 1)), `bar ${i + 1} is ${drawn} px`).toBeLessThan(0.1)
})

test('both panels of the Azure deal have one scale of dollars', async () => {
  const [buys, invests] = [page.locator('figure.chart').filter({ hasText: 'purchase commitment' }), page.locator('figure.chart').filter({ hasText: 'Nvidia' })]
  const [purchase = 0] = await barWidths(buys)
  const [microsoft = 0, nvidia = 0] = await barWidths(invests)
  const perBillion = [purchase / 30, microsoft / 5, nvidia / 10]
  for (const width of perBillion)
    expect(width / (perBillion[0] ?? 1)).toBeCloseTo(1, 3)
})
