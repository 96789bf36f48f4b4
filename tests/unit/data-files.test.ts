import { expect, it } from 'vitest'
import { figures } from '../../data/index.ts'
import { figureRows, figuresCsv, figuresJson } from '../../engine/evidence/data-files.ts'

/** Reads CSV by the rules of RFC 4180. */
function readCsv(text: string): string[][] {
  return text.trimEnd().split('\r\n').map(line =>
    Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g), ([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain ?? ''))
}

it('the data files hold every figure once', () => {
  expect(figureRows().map(row => row.id)).toEqual(Object.keys(figures))
})

it('a ceiling travels with its qualifier, its parties and its source', () => {
  expect(figureRows().find(row => row.id === 'anthropic-commitment')).toMatchObject({
    value: 5e9,
    unit: 'USD',
    qualifier: 'up to',
    kind: 'investment commitment',
    from: 'Microsoft',
    to: 'Anthropic',
    asOf: '2025-11',
    source: 'microsoft-anthropic-30b',
    month: '2025-11',
    layer: 'evidence',
  })
})

it('what nobody disclosed has no value', () => {
  const undisclosed = figureRows().filter(row => row.kind === 'undisclosed')
  expect(undisclosed.length).toBeGreaterThan(0)
  expect(undisclosed.filter(row => row.value !== null)).toEqual([])
  expect(figureRows().filter(row => row.kind !== 'undisclosed' && !(Number(row.value) > 0 && row.unit))).toEqual([])
})

it('figures.csv and figures.json say the same', () => {
  const [columns = [], ...rows] = readCsv(figuresCsv())
  const fromJson = (JSON.parse(figuresJson()) as Record<string, unknown>[]).map(row => Object.values(row).map(cell => String(cell ?? '')))
  expect(columns).toEqual(Object.keys(figureRows()[0] ?? {}))
  expect(rows).toEqual(fromJson)
})

it('no cell of figures.csv is a formula to a spreadsheet', () => {
  expect(readCsv(figuresCsv()).flat().filter(cell => /^[=+\-@\t]/.test(cell))).toEqual([])
})
