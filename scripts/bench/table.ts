/** One row: what was measured, and each deck's value in the order of the columns. */
export interface Row { what: string, values: (number | undefined)[], digits?: number }

/** A Markdown table of medians; behind each baseline the ratio of our value to it. */
export function table(columns: string[], rows: Row[]): string {
  const lines = rows.map(({ what, values: [ours, ...others], digits = 0 }) => {
    const text = (value: number | undefined): string => value === undefined ? '' : value.toFixed(digits)
    return [what, text(ours), ...others.map(other =>
      other === undefined || ours === undefined ? text(other) : `${text(other)} (${other ? (ours / other).toFixed(2) : '–'})`)]
  })
  const cells = [['', ...columns], ['---', ...columns.map(() => '---:')], ...lines]
  return cells.map(row => `| ${row.join(' | ')} |`).join('\n')
}

export function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

export const median = (values: number[]): number => quantile(values, 0.5)

/** Growth per pass as a share of the middle: the slope of the line through all passes but the first two, which warm up. */
export function growth(values: number[]): number {
  const settled = values.slice(2)
  const middle = (settled.length - 1) / 2
  const mean = settled.reduce((sum, value) => sum + value, 0) / settled.length
  const above = settled.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0)
  const below = settled.reduce((sum, _, i) => sum + (i - middle) ** 2, 0)
  return mean && below ? above / below / mean : 0
}
