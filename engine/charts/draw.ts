import type { ChartConfiguration } from 'chart.js'
import { fonts, palette } from './palette.ts'

/** Text on a chart: where, how, in which colour. */
export interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight?: number
  readonly family?: keyof typeof fonts
  readonly colour?: string
  readonly align?: CanvasTextAlign
}

type Context = CanvasRenderingContext2D

/** Draws a label and returns the x at which its text ends, if it runs to the right. */
export function drawLabel(ctx: Context, label: Label): number {
  ctx.font = `${label.weight ?? 400} ${label.size}px ${fonts[label.family ?? 'text']}`
  ctx.fillStyle = label.colour ?? palette.ink
  ctx.textAlign = label.align ?? 'left'
  ctx.textBaseline = 'alphabetic'
  ctx.fillText(label.text, label.x, label.y)
  return label.x + ctx.measureText(label.text).width
}

/** What every chart of the deck shares: no legend, no tooltip, no grid, a true zero. */
export function bareOptions(): ChartConfiguration<'bar'>['options'] {
  return {
    responsive: false,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    // Chart.js widens every bar by a third of a pixel a side: too much for a hairline.
    datasets: { bar: { inflateAmount: 0 } },
    layout: { padding: 0 },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
  }
}
