import type { ChartConfiguration } from 'chart.js'
import type { FigureIdOf, InvestmentCommitment, PurchaseCommitment } from '../../data/index.ts'
import { figures, parties } from '../../data/index.ts'
import { boughtPerDollar } from '../../deck.config.ts'
import { barBox, bareOptions, drawArrowHead, drawCeiling, drawLabel } from '../../engine/charts/draw.ts'
import { markColour, onColour, palette, textColour } from '../../engine/charts/palette.ts'
import { figureText } from '../../engine/evidence/format.ts'

/** Dollars from edge to edge of both panels: one scale, two directions, two kinds of money. */
export const flowScale = figures['anthropic-purchase'].money.amount

/** Purchases run from right to left, from the customer to Microsoft. */
export function purchaseBar(id: FigureIdOf<'purchase commitment'>, thickness: number): ChartConfiguration<'bar'> {
  const record: PurchaseCommitment = figures[id]
  return flow([record], thickness, true, (chart) => {
    const box = barBox(chart, 0)
    if (!box)
      return
    const y = box.y + box.height / 2
    drawUnits(chart.ctx, box)
    drawArrowHead(chart.ctx, box.x + 14, y, -1, 20, onColour(record.payer))
    const end = drawLabel(chart.ctx, { text: figureText(record), x: box.x + 54, y: y + 21, size: 62, weight: 500, family: 'display', colour: onColour(record.payer) })
    drawLabel(chart.ctx, { text: 'of Azure capacity, committed', x: end + 18, y: y + 18, size: 26, weight: 500, colour: onColour(record.payer) })
  })
}

/** Marks off how often the most that Microsoft may invest fits in what Anthropic buys. */
function drawUnits(ctx: CanvasRenderingContext2D, box: { x: number, y: number, width: number, height: number }): void {
  const times = boughtPerDollar()
  const notch = 16
  ctx.fillStyle = palette.paper
  for (let i = 1; i < times; i++) {
    const x = box.x + box.width * i / times - 1
    ctx.fillRect(x, box.y, 2, notch)
    ctx.fillRect(x, box.y + box.height - notch, 2, notch)
  }
}

/** Equity runs from left to right, from the investor; each is a ceiling, so each is hatched. */
export function equityBars(ids: readonly FigureIdOf<'investment commitment'>[], thickness: number): ChartConfiguration<'bar'> {
  const records = ids.map((id): InvestmentCommitment => figures[id])
  return flow(records, thickness, false, (chart) => {
    records.forEach((record, i) => {
      const box = barBox(chart, i)
      if (!box)
        return
      const y = box.y + box.height / 2
      drawCeiling(chart.ctx, box.x, box.y, box.width, box.height, markColour(record.payer))
      drawArrowHead(chart.ctx, box.x + box.width + 20, y, 1, 12, markColour(record.payer))
      const end = drawLabel(chart.ctx, { text: figureText(record), x: box.x + box.width + 34, y: y + 13, size: 40, weight: 500, family: 'display' })
      drawLabel(chart.ctx, { text: `from ${parties[record.payer].name}`, x: end + 14, y: y + 10, size: 22, weight: 600, colour: textColour(record.payer) })
    })
  })
}

type Draw = NonNullable<NonNullable<ChartConfiguration<'bar'>['plugins']>[number]['afterDatasetsDraw']>

function flow(records: readonly (InvestmentCommitment | PurchaseCommitment)[], thickness: number, reverse: boolean, draw: (chart: Parameters<Draw>[0]) => void): ChartConfiguration<'bar'> {
  return {
    type: 'bar',
    data: {
      labels: records.map(r => r.label),
      datasets: [{
        data: records.map(r => r.money.amount),
        backgroundColor: records.map(r => r.kind === 'purchase commitment' ? markColour(r.payer) : 'transparent'),
        barThickness: thickness,
      }],
    },
    options: {
      ...bareOptions(),
      indexAxis: 'y',
      scales: {
        x: { display: false, min: 0, max: flowScale, reverse },
        y: { display: false },
      },
    },
    plugins: [{ id: 'flow-labels', afterDatasetsDraw: chart => draw(chart) }],
  }
}
