import type { ActNumber, FigureId, InvestmentCommitment, Month, PurchaseCommitment } from '../talk.ts'
import type { ChartPiece, TextPiece } from './pptx-read.ts'
import { inDollars } from '../charts/scale.ts'
import { figureText, monthShort } from '../evidence/format.ts'
import { actOf, monthsBetween } from '../evidence/time.ts'
import { acts, figures, parties, rail, reportsByMonth } from '../talk.ts'

/** A chart as a presentation program keeps it: series over the same labels. */
export interface NativeChart {
  direction: 'bar' | 'col'
  /** The axis runs from right to left: money that flows to the left. */
  reversed: boolean
  labels: string[]
  /** `tokens` are the names of its bars' colours in styles/tokens.css; an open series is a ceiling or in talks. */
  series: { name: string, values: number[], tokens: string[], open: boolean }[]
}

/** The name under which the chart of reports asks for its data. */
export const reportsChart = 'reports'

/** The data of a chart that names its figures: their ids, or `reports`. */
export function nativeChart(names: string): NativeChart {
  return names === reportsChart ? reports() : money(names.split(' ') as FigureId[])
}

function money(ids: readonly FigureId[]): NativeChart {
  const records = ids.map(id => figures[id]).filter((figure): figure is (typeof figures)[FigureId] & (InvestmentCommitment | PurchaseCommitment) => figure.kind === 'investment commitment' || figure.kind === 'purchase commitment')
  const purchase = records.some(record => record.kind === 'purchase commitment')
  const flow = purchase || records.some(record => record.payer !== 'microsoft')
  const isOpen = (record: { qualifier: string }): boolean => record.qualifier === 'up to' || record.qualifier === 'in talks'
  const values = (open: boolean): number[] => records.map(record => isOpen(record) === open ? inDollars(record.money) : 0)
  // Each bar is its own company's: who pays where money flows both ways, who is paid where Microsoft pays.
  const tokens = records.map(record => parties[flow ? record.payer : record.payee].token)
  const open = records.find(isOpen)
  return {
    direction: 'bar',
    reversed: purchase,
    labels: records.map(record => flow ? `${parties[record.payer].name}: ${figureText(record)}` : `${parties[record.payee].name}, ${monthShort(record.asOf)}: ${figureText(record)}`),
    series: [
      { name: purchase ? 'Commitment to buy, dollars' : 'Commitment to invest, dollars', values: values(false), tokens, open: false },
      ...open ? [{ name: open.qualifier === 'up to' ? 'Commitment to invest, up to (a ceiling), dollars' : 'In talks, dollars', values: values(true), tokens, open: true }] : [],
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
      tokens: labels.map(() => `act-${act}`),
      open: false,
    })),
  }
}

/** The end of the axis: the longest bar of the slide is as long in the chart. */
export function axisEnd({ direction, series }: NativeChart, { plot, bars }: ChartPiece): number {
  const values = series.flatMap(one => one.values)
  const longest = Math.max(...bars.map(bar => direction === 'bar' ? bar.w / plot.w : bar.h / plot.h))
  return Math.max(...values) / longest
}

/** The gap between bars as thick as on the slide, in percent of a bar. */
export function gapWidth({ direction, labels }: NativeChart, { plot, bars }: ChartPiece): number {
  const [bar] = bars
  const step = (direction === 'bar' ? plot.h : plot.w) / labels.length
  const thick = (direction === 'bar' ? bar?.h : bar?.w) ?? step
  return Math.round((step - thick) / thick * 100)
}

/** The names of the acts over their columns, which the slide leaves to its rail. */
export function actLabels({ box, plot }: ChartPiece, chart: NativeChart, colour: (token: string) => string): TextPiece[] {
  const months = chart.labels as Month[]
  return ([1, 2, 3] as const satisfies readonly ActNumber[]).map((act) => {
    const own = months.flatMap((month, i) => actOf(month) === act ? [i] : [])
    const middle = box.x + plot.x + plot.w * ((own.at(0) ?? 0) + (own.at(-1) ?? 0) + 1) / 2 / months.length
    const run = { text: `Act ${acts[act].numeral}`, font: 'Schibsted Grotesk', size: 13.5, bold: true, italic: false, colour: colour(`act-${act}`), spacing: 0, outline: '', halo: '', link: '', words: [0.3, 0.15], space: 0.05 }
    return { kind: 'text', title: false, box: { x: middle - 0.4, y: box.y - 0.02, w: 0.8, h: 0.24 }, paragraphs: [{ runs: [run], leading: 16, before: 0 }], align: 'center', ink: 0.8, tight: false, within: box }
  })
}
