import type { EquityCommitment, FigureId, PurchaseCommitment } from '../../data/index.ts'
import type { ActNumber } from '../../data/types.ts'
import { acts, figures, parties, rail } from '../../data/index.ts'
import { flowScale } from '../../lib/charts/flows.ts'
import { reportsByMonth } from '../../lib/derive.ts'
import { figureText, monthShort } from '../../lib/format.ts'
import { inDollars } from '../../lib/scale.ts'
import { actOf, monthsBetween } from '../../lib/time.ts'

/** A chart as a presentation program keeps it: series over the same labels. */
export interface NativeChart {
  direction: 'bar' | 'col'
  /** The axis runs from right to left: money that flows to the left. */
  reversed: boolean
  /** The end of the axis, where panels share a scale. */
  max?: number
  labels: string[]
  /** `token` is the colour's name in styles/tokens.css; an open series is a ceiling or in talks. */
  series: { name: string, values: number[], token: string, open: boolean }[]
}

/** The name under which the chart of reports asks for its data. */
export const reportsChart = 'reports'

/** The data of a chart that names its figures: their ids, or `reports`. */
export function nativeChart(names: string): NativeChart {
  return names === reportsChart ? reports() : money(names.split(' ') as FigureId[])
}

function money(ids: readonly FigureId[]): NativeChart {
  const records = ids.map(id => figures[id]).filter((figure): figure is (typeof figures)[FigureId] & (EquityCommitment | PurchaseCommitment) => figure.kind === 'equity commitment' || figure.kind === 'purchase commitment')
  const purchase = records.some(record => record.kind === 'purchase commitment')
  const flow = purchase || records.some(record => record.payer !== 'microsoft')
  const isOpen = (record: { qualifier: string }): boolean => record.qualifier === 'up to' || record.qualifier === 'in talks'
  const values = (open: boolean): number[] => records.map(record => isOpen(record) === open ? inDollars(record.money) : 0)
  const first = records[0]
  const token = (first && parties[purchase || flow ? first.payer : first.payee].token) ?? 'ink'
  const open = records.find(isOpen)
  return {
    direction: 'bar',
    reversed: purchase,
    ...flow && { max: flowScale },
    labels: records.map(record => flow ? `${parties[record.payer].name}: ${figureText(record)}` : `${parties[record.payee].name}, ${monthShort(record.asOf)}: ${figureText(record)}`),
    series: [
      { name: purchase ? 'Commitment to buy, dollars' : 'Commitment to invest, dollars', values: values(false), token, open: false },
      ...open ? [{ name: open.qualifier === 'up to' ? 'Commitment to invest, up to (a ceiling), dollars' : 'In talks, dollars', values: values(true), token: flow ? token : parties[open.payee].token, open: true }] : [],
    ].filter(series => series.values.some(Boolean)),
  }
}

function reports(): NativeChart {
  const months = monthsBetween(rail.from, rail.to) + 1
  const [year = 0] = rail.from.split('-').map(Number)
  const labels = Array.from({ length: months }, (_, i) => `${year + Math.floor(i / 12)}-${String(i % 12 + 1).padStart(2, '0')}`)
  const found = reportsByMonth()
  return {
    direction: 'col',
    reversed: false,
    labels,
    series: ([1, 2, 3] as const satisfies readonly ActNumber[]).map(act => ({
      name: `Reports, Act ${acts[act].numeral}`,
      values: labels.map(label => found.find(({ month }) => month === label && actOf(month) === act)?.count ?? 0),
      token: `act-${act}`,
      open: false,
    })),
  }
}
