import type { ChartConfiguration } from 'chart.js'
import type { FigureIdOf, InvestmentCommitment } from '../../data/index.ts'
import { figures, parties } from '../../data/index.ts'
import { barBox, bareOptions, drawCeiling, drawLabel } from '../../engine/charts/draw.ts'
import { markColour, onColour, palette, textColour } from '../../engine/charts/palette.ts'
import { inDollars } from '../../engine/charts/scale.ts'
import { figureText } from '../../engine/evidence/format.ts'

export type EquityId = FigureIdOf<'investment commitment'>

export interface CommitmentBar {
  readonly id: EquityId
  /** The words above the bar. */
  readonly label: string
}

export interface CommitmentOptions {
  readonly bars: readonly CommitmentBar[]
  /** How many bars are drawn; the scale is that of all of them from the first. */
  readonly shown: number
  /** Size in px of the figures at the bars' ends. */
  readonly figureSize?: number
}

/** Height of one bar and of the line of words above it, in px. */
const bar = { height: 92, label: 30, gap: 34 } as const

export function commitmentsHeight(count: number): number {
  return count * (bar.height + bar.label + bar.gap) - bar.gap
}

/**
 * Equity commitments as horizontal bars on one linear scale of dollars from zero. A ceiling and
 * a sum in talks are hatched; a hairline stays a hairline.
 */
export function commitmentBars({ bars, shown, figureSize = 52 }: CommitmentOptions): ChartConfiguration<'bar'> {
  const records = bars.map(({ id }): InvestmentCommitment => figures[id])
  const open = records.map(isOpen)
  return {
    type: 'bar',
    data: {
      labels: bars.map(b => b.label),
      datasets: [{
        data: records.map((r, i) => i < shown ? inDollars(r.money) : 0),
        backgroundColor: records.map((r, i) => open[i] ? 'transparent' : markColour(r.payee)),
        barThickness: bar.height,
        minBarLength: 0,
      }],
    },
    options: {
      ...bareOptions(),
      indexAxis: 'y',
      layout: { padding: { top: bar.label - bar.gap / 2 - 4 } },
      scales: {
        x: { display: false, min: 0, max: scaleEnd(records) },
        y: { display: false },
      },
    },
    plugins: [{
      id: 'direct-labels',
      afterDatasetsDraw(chart) {
        records.slice(0, shown).forEach((record, i) => {
          const box = barBox(chart, i)
          if (!box)
            return
          const colour = markColour(record.payee)
          if (open[i])
            drawCeiling(chart.ctx, box.x, box.y, box.width, box.height, colour)
          drawLabel(chart.ctx, { text: bars[i]?.label ?? parties[record.payee].name, x: box.x, y: box.y - 10, size: 20, weight: 600, colour: textColour(record.payee) })
          const inside = !open[i] && box.width > chart.width * 0.7
          drawLabel(chart.ctx, {
            text: figureText(record),
            x: inside ? box.x + 24 : box.x + box.width + 18,
            y: box.y + box.height / 2 + figureSize * 0.34,
            size: figureSize,
            weight: 500,
            family: 'display',
            colour: inside ? onColour(record.payee) : palette.ink,
          })
        })
      },
    }],
  }
}

/** The dollars at the chart's right edge: beyond a hatched bar there is room for its figure: words on a hatch are hard to read. */
function scaleEnd(records: readonly InvestmentCommitment[]): number {
  const longest = records.reduce((a, b) => inDollars(b.money) > inDollars(a.money) ? b : a)
  return inDollars(longest.money) / (isOpen(longest) ? 0.6 : 1)
}

/** A ceiling or a sum in talks: nobody has paid it. */
function isOpen({ qualifier }: InvestmentCommitment): boolean {
  return qualifier === 'up to' || qualifier === 'in talks'
}
