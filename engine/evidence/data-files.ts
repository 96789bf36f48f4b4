import type { Figure, FigureId, SourceId } from '../talk.ts'
import { figures, parties, sources } from '../talk.ts'
import { valueOf } from './format.ts'
import { kindOf } from './ids.ts'
import { figureEntry } from './record.ts'

/** A figure as a row of `figures.csv` and `figures.json`: the number and every word that must travel with it. */
type FigureRow = ReturnType<typeof figureRow>

export const figureRows = (): FigureRow[] => (Object.keys(figures) as FigureId[]).map(figureRow)

function figureRow(id: FigureId) {
  const figure: Figure = figures[id]
  const { source, asOf, qualifier, kind, label } = figure
  // In whole units; none where nobody disclosed it.
  const [value, unit] = figure.kind === 'undisclosed' ? [null, ''] : valueOf(figure)
  // Who pays and who is paid, for money that moves.
  const [from, to] = 'payer' in figure ? [parties[figure.payer].name, parties[figure.payee].name] : ['', '']
  const { publisher, month } = sources[source]
  const { caveat } = figureEntry(id)
  return { id, value, unit, qualifier, kind, label, from, to, asOf, source, publisher, month, layer: layerOf(source), caveat }
}

/** `evidence` is a report the article quotes, `article` the article itself, `outside` our own source. */
function layerOf(source: SourceId): string {
  const kind = kindOf(source)
  return kind === 'quote' ? 'evidence' : kind === 'page' ? 'outside' : 'article'
}

/** The rows as JSON, two spaces deep. */
export function figuresJson(): string {
  return `${JSON.stringify(figureRows(), null, 2)}\n`
}

/** The rows as CSV (RFC 4180), the names of the columns first. */
export function figuresCsv(): string {
  const rows = figureRows()
  const columns = Object.keys(rows[0] ?? {}) as (keyof FigureRow)[]
  return [columns, ...rows.map(row => columns.map(column => row[column] ?? ''))]
    .map(cells => `${cells.map(cell => quoted(String(cell))).join(',')}\r\n`)
    .join('')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The files that travel with the deck, by name. */
export const dataFiles = {
  'figures.csv': { type: 'text/csv', text: figuresCsv },
  'figures.json': { type: 'application/json', text: figuresJson },
} as const
