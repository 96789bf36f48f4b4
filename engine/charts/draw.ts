import type { Chart, ChartConfiguration } from 'chart.js'
import { fonts, palette } from './palette.ts'
import { hatch } from './scale.ts'

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

/** A ceiling: hatched, with a dashed edge, so that it never reads as money paid. */
export function drawCeiling(ctx: Context, x: number, y: number, width: number, height: number, colour: string): void {
  ctx.strokeStyle = colour
  ctx.lineWidth = 1.5
  for (const [x1, y1, x2, y2] of hatch(x, y, width, height)) {
    ctx.beginPath()
    ctx.moveTo(x1, y1)
    ctx.lineTo(x2, y2)
    ctx.stroke()
  }
  ctx.lineWidth = 2
  ctx.setLineDash([7, 5])
  ctx.strokeRect(x + 1, y + 1, Math.max(0, width - 2), Math.max(0, height - 2))
  ctx.setLineDash([])
}

/** An arrow head whose tip is at x, pointing right (1) or left (-1). */
export function drawArrowHead(ctx: Context, x: number, y: number, direction: 1 | -1, size: number, colour: string): void {
  ctx.fillStyle = colour
  ctx.beginPath()
  ctx.moveTo(x, y)
  ctx.lineTo(x - direction * size, y - size)
  ctx.lineTo(x - direction * size, y + size)
  ctx.closePath()
  ctx.fill()
}

/** The box of bar `index` in a drawn chart of horizontal bars, in px. */
export function barBox(chart: Chart, index: number): { x: number, y: number, width: number, height: number } | undefined {
  const element = chart.getDatasetMeta(0).data[index]
  if (!element)
    return undefined
  const { x, y, base, height } = element.getProps(['x', 'y', 'base', 'height'] as never[], false) as unknown as { x: number, y: number, base: number, height: number }
  return { x: Math.min(x, base), y: y - height / 2, width: Math.abs(x - base), height }
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
