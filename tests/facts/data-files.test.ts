import { describe, expect, it } from 'vitest'
import { figures, parties, sources } from '../../data/index.ts'
import { figureRows, figuresCsv, figuresJson } from '../../engine/evidence/data-files.ts'

/** Reads CSV by the rules of RFC 4180. */
function readCsv(text: string): string[][] {
  return text.trimEnd().split('\r\n').map(line =>
    Array.from(
      line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g),
      ([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain ?? '',
    ))
}

describe('figures.csv and figures.json', () => {
  it('hold every figure once', () => {
    expect(figureRows().map(row => row.id)).toEqual(Object.keys(figures))
  })

  it('send a ceiling with its qualifier, its parties, its source and its month', () => {
    const figure = figures['anthropic-commitment']
    expect(figureRows().find(row => row.id === 'anthropic-commitment')).toMatchObject({
      value: figure.money.amount,
      unit: 'USD',
      qualifier: 'up to',
      from: parties.microsoft.name,
      to: parties.anthropic.name,
      source: figure.source,
      month: sources[figure.source].month,
    })
  })

  it('give what nobody disclosed no value, and everything else one with its unit', () => {
    const undisclosed = figureRows().filter(row => row.kind === 'undisclosed')
    expect(undisclosed.length).toBeGreaterThan(0)
    expect(undisclosed.filter(row => row.value !== null)).toEqual([])
    expect(figureRows().filter(row => row.kind !== 'undisclosed' && !(Number(row.value) > 0 && row.unit))).toEqual([])
  })

  it('say the same', () => {
    const [columns = [], ...rows] = readCsv(figuresCsv())
    const fromJson = (JSON.parse(figuresJson()) as Record<string, unknown>[]).map(row => Object.values(row).map(cell => String(cell ?? '')))
    expect(columns).toEqual(Object.keys(figureRows()[0] ?? {}))
    expect(rows).toEqual(fromJson)
  })

  it('have no cell that is a formula to a spreadsheet', () => {
    expect(readCsv(figuresCsv()).flat().filter(cell => /^[=+\-@\t]/.test(cell))).toEqual([])
  })
})
