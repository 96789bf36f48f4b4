import type { ChartConfiguration } from 'chart.js'
import { acts, rail } from '../../data/index.ts'
import { reportsByMonth } from '../../deck.config.ts'
import { bareOptions, drawLabel } from '../../engine/charts/draw.ts'
import { palette } from '../../engine/charts/palette.ts'
import { count, monthShort, year } from '../../engine/evidence/format.ts'
import { actOf, monthsBetween, yearsBetween } from '../../engine/evidence/time.ts'

const months = monthsBetween(rail.from, rail.to) + 1

/** Reports per month as columns on a true time scale, one month one step, coloured by act. */
export function reportColumns(): ChartConfiguration<'bar', { x: number, y: number }[]> {
  const columns = reportsByMonth()
  const peak = Math.max(...columns.map(c => c.count))
  return {
    type: 'bar',
    data: {
      datasets: [{
        data: columns.map(c => ({ x: monthsBetween(rail.from, c.month) + 0.5, y: c.count })),
        backgroundColor: columns.map(c => `var(--deck-act-${actOf(c.month)})`),
        barThickness: 9,
        grouped: false,
      }],
    },
    options: {
      ...bareOptions(),
      layout: { padding: { top: 34, bottom: 34 } },
      scales: {
        x: { type: 'linear', display: false, min: 0, max: months, offset: false },
        y: { display: false, min: 0, max: peak },
      },
    },
    plugins: [{
      id: 'column-labels',
      afterDatasetsDraw(chart) {
        const { ctx, chartArea } = chart
        const x = (at: number): number => chartArea.left + at / months * chartArea.width
        ctx.fillStyle = palette.muted
        ctx.fillRect(chartArea.left, chartArea.bottom, chartArea.width, 1)
        for (const tick of yearsBetween(rail.from, rail.to)) {
          drawLabel(
            ctx,
            { text: year(tick), x: x(monthsBetween(rail.from, tick)), y: chartArea.bottom + 26, size: 18, colour: palette.muted },
          )
        }
        columns.forEach((column) => {
          if (column.count < 5)
            return
          const left = column.month === acts[2].from
          const at = x(monthsBetween(rail.from, column.month) + 0.5) + (left ? -12 : 12)
          const y = chartArea.bottom - column.count / peak * chartArea.height + 14
          drawLabel(ctx, {
            text: `${count(column.count)} in ${monthShort(column.month)}`,
            x: at,
            y,
            size: 22,
            weight: 700,
            align: left ? 'right' : 'left',
          })
        })
      },
    }],
  }
}
