import type { ActNumber, FigureId, InvestmentCommitment, PurchaseCommitment } from '../talk.ts'
import { inDollars } from '../charts/scale.ts'
import { figureText, monthShort } from '../evidence/format.ts'
import { actOf, monthsBetween } from '../evidence/time.ts'
import { acts, figures, parties, rail, reportsByMonth } from '../talk.ts'

/** How a bar is filled: `token` names its colour in styles/tokens.css; what is open, a ceiling or in talks, is hatched. */
export interface Fill { token: string, open: boolean }

/** A chart as a presentation program keeps it: series over the same labels. */
export interface NativeChart {
  direction: 'bar' | 'col'
  labels: string[]
  series: { name: string, values: number[], fills: Fill[] }[]
}

type Money = (typeof figures)[FigureId] & (InvestmentCommitment | PurchaseCommitment)

/** The data of a chart that names its figures: their ids, or `reports` by month. */
export function nativeChart(names: string): NativeChart {
  return names === 'reports'
    ? reports()
    : money(names.split(' ').filter(id => Object.hasOwn(figures, id)).map(id => figures[id as FigureId]))
}

function money(all: readonly (typeof figures)[FigureId][]): NativeChart {
  const records = all.filter((figure): figure is Money => figure.kind === 'investment commitment' || figure.kind === 'purchase commitment')
  const isOpen = (record: Money): boolean => record.qualifier === 'up to' || record.qualifier === 'in talks'
  const isPurchase = (record: Money): boolean => record.kind === 'purchase commitment'
  // What is bought and what is invested are never summed, so they are series of their own; so is what is open.
  const kinds = [
    { name: 'Commitment to buy', of: (record: Money) => isPurchase(record) && !isOpen(record) },
    { name: 'Commitment to invest', of: (record: Money) => !isPurchase(record) && !isOpen(record) },
    { name: 'Up to (a ceiling)', of: (record: Money) => record.qualifier === 'up to' },
    { name: 'In talks', of: (record: Money) => record.qualifier === 'in talks' },
  ]
  return {
    direction: 'bar',
    labels: records.map(
      record => `${parties[record.payer].name} to ${parties[record.payee].name}, ${monthShort(record.asOf)}: ${figureText(record)}`,
    ),
    series: kinds.filter(({ of }) => records.some(of)).map(({ name, of }) => ({
      name: `${name}, dollars`,
      values: records.map(record => of(record) ? inDollars(record.money) : 0),
      // Each bar has the colour of the company that is not Microsoft.
      fills: records.map(
        record => ({ token: parties[record.payer === 'microsoft' ? record.payee : record.payer].token, open: isOpen(record) }),
      ),
    })),
  }
}

function reports(): NativeChart {
  const months = monthsBetween(rail.from, rail.to) + 1
  const [year = 0] = rail.from.split('-').map(Number)
  const labels = Array.from({ length: months }, (_, i) => `${year + Math.floor(i / 12)}-${String(i % 12 + 1).padStart(2, '0')}`)
  const found = reportsByMonth()
  return {
    direction: 'col',
    labels,
    series: ([1, 2, 3] as const satisfies readonly ActNumber[]).map(act => ({
      name: `Reports, Act ${acts[act].numeral}`,
      values: labels.map(label => found.find(({ month }) => month === label && actOf(month) === act)?.count ?? 0),
      fills: labels.map(() => ({ token: `act-${act}`, open: false })),
    })),
  }
}
