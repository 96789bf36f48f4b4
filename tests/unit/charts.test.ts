import type { ChartConfiguration } from 'chart.js'
import type { EquityId } from '../../components/charts/commitments.ts'
import { describe, expect, it } from 'vitest'
import { commitmentBars, commitmentsHeight } from '../../components/charts/commitments.ts'
import { equityBars, flowScale, purchaseBar } from '../../components/charts/flows.ts'
import { reportColumns } from '../../components/charts/reports.ts'
import { figures, quotes, rail } from '../../data/index.ts'
import { inDollars } from '../../engine/charts/scale.ts'
import { monthsBetween } from '../../engine/evidence/time.ts'

const bars = (['openai-commitment', 'anthropic-commitment', 'mistral-investment'] as const).map(id => ({ id, label: `bar of ${id}` }))
const commitments = commitmentBars({ bars, shown: 3 })
const buys = purchaseBar('anthropic-purchase', 104)
const invests = equityBars(['anthropic-commitment', 'nvidia-commitment'], 46)

type AnyChart = ChartConfiguration<'bar', any>
const scale = (chart: AnyChart, axis: 'x' | 'y'): Record<string, unknown> => ({ ...chart.options?.scales?.[axis] })
const values = (chart: AnyChart): number[] => chart.data.datasets.flatMap(set => set.data)
const fills = (chart: AnyChart): unknown => chart.data.datasets[0]?.backgroundColor

describe('every chart', () => {
  it.each<[string, AnyChart, 'x' | 'y']>([
    ['commitments', commitments, 'x'],
    ['purchase', buys, 'x'],
    ['equity', invests, 'x'],
    ['reports by month', reportColumns(), 'y'],
  ])('of %s starts at zero, is linear and gives no bar more than its length', (_, chart, axis) => {
    const { min, max, type = 'linear', beginAtZero = true } = scale(chart, axis)
    expect({ min, type, beginAtZero }).toEqual({ min: 0, type: 'linear', beginAtZero: true })
    expect(max).toBeGreaterThan(0)
    expect(chart.data.datasets.map(set => set.minBarLength ?? 0)).toEqual([0])
  })

  it.each<[string, AnyChart]>([['commitments', commitments], ['purchase', buys], ['equity', invests], ['reports', reportColumns()]])('of %s keeps its labels on the picture and never moves by itself', (_, chart) => {
    expect(chart.options).toMatchObject({ animation: false, responsive: false, plugins: { legend: { display: false }, tooltip: { enabled: false } } })
    expect(chart.plugins).toHaveLength(1)
  })
})

describe('the commitments', () => {
  it('are drawn in dollars, the longest from edge to edge', () => {
    expect(values(commitments)).toEqual([13e9, 5e9, inDollars(figures['mistral-investment'].money)])
    expect(scale(commitments, 'x').max).toBe(13e9)
  })

  it.each([1, 2, 3])('keep their scale when %i of them are shown', (shown) => {
    const chart = commitmentBars({ bars, shown })
    expect(scale(chart, 'x').max).toBe(13e9)
    expect(values(chart).filter(value => value > 0)).toHaveLength(shown)
  })

  it('leave room for a longer bar that a later click will show', () => {
    const talks = [{ id: 'openai-first-investment', label: 'then' }, { id: 'openai-talks', label: 'now' }] as const
    expect(scale(commitmentBars({ bars: talks, shown: 1 }), 'x').max).toBe(scale(commitmentBars({ bars: talks, shown: 2 }), 'x').max)
    expect(scale(commitmentBars({ bars: talks, shown: 1 }), 'x').max).toBeGreaterThan(10e9)
  })

  it('fill what is reported and leave a ceiling and talks unfilled', () => {
    expect(fills(commitments)).toEqual(['var(--deck-openai)', 'transparent', 'var(--deck-mistral)'])
    expect(fills(commitmentBars({ bars: [{ id: 'openai-talks', label: '' }], shown: 1 }))).toEqual(['transparent'])
  })

  it('have room for each bar and its words', () => {
    expect(commitmentsHeight(3) - commitmentsHeight(2)).toBe(commitmentsHeight(2) - commitmentsHeight(1))
  })
})

describe('money both ways', () => {
  it('has one scale of dollars in both panels', () => {
    expect([scale(buys, 'x').max, scale(invests, 'x').max]).toEqual([flowScale, flowScale])
    expect([values(buys), values(invests)]).toEqual([[30e9], [5e9, 10e9]])
  })

  it('runs to Microsoft in one panel and to Anthropic in the other', () => {
    expect([scale(buys, 'x').reverse, scale(invests, 'x').reverse]).toEqual([true, false])
  })

  it('fills the purchase and only hatches the ceilings', () => {
    expect([fills(buys), fills(invests)]).toEqual([['var(--deck-anthropic)'], ['transparent', 'transparent']])
  })
})

it('no purchase shares an axis with equity', () => {
  const purchases: number[] = Object.values(figures).flatMap(figure => figure.kind === 'purchase commitment' ? [figure.money.amount] : [])
  const equity = Object.entries(figures).filter(([, figure]) => figure.kind === 'investment commitment').map(([id]) => id as EquityId)
  const everything = [...values(commitmentBars({ bars: equity.map(id => ({ id, label: id })), shown: equity.length })), ...values(equityBars(equity, 20))]
  expect(everything.filter(value => purchases.includes(value))).toEqual([])
  expect(values(buys)).toHaveLength(1)
})

describe('the reports by month', () => {
  const points = reportColumns().data.datasets[0]?.data ?? []

  it('stand in the middle of their true month', () => {
    const months = [...new Set(Object.values(quotes).map(quote => quote.month))].sort()
    expect(points.map(point => point.x)).toEqual(months.map(month => monthsBetween(rail.from, month) + 0.5))
    expect(scale(reportColumns(), 'x')).toMatchObject({ type: 'linear', min: 0, max: 120 })
  })

  it('are all there, up to the tallest column', () => {
    expect(points.reduce((sum, point) => sum + point.y, 0)).toBe(31)
    expect(scale(reportColumns(), 'y').max).toBe(Math.max(...points.map(point => point.y)))
  })

  it('are coloured by act', () => {
    const colours = fills(reportColumns()) as string[]
    expect(colours).toHaveLength(points.length)
    expect([...new Set(colours)]).toEqual(['var(--deck-act-1)', 'var(--deck-act-2)', 'var(--deck-act-3)'])
  })
})
