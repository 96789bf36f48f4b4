import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { acts, callouts, figures, hedge, lists, products, prose, quotes, rail, readings, sections, since, sources, stats, tables, timeline } from '../../data/index.ts'
import { monthsBetween } from '../../engine/evidence/time.ts'
import { articleTexts, entries } from '../support/records.ts'

describe('the article', () => {
  it.each<[string, readonly unknown[], number]>([
    ['quotes', Object.keys(quotes), 31],
    ['publishers', [...new Set(Object.values(quotes).map(quote => quote.publisher))], 18],
    ['quotes on unnamed sources', Object.values(quotes).filter(quote => quote.unnamedSources), 9],
    ['headings', Object.keys(sections), 31],
    ['paragraphs', Object.keys(prose), 29],
    ['stat callouts', Object.keys(stats), 3],
    ['callout boxes', Object.keys(callouts), 3],
    ['tables', Object.keys(tables), 2],
    ['table rows', Object.values(tables).flatMap(table => Object.keys(table.rows)), 7],
    ['lists', Object.keys(lists), 7],
    ['list items', Object.values(lists).flat(), 26],
    ['timeline entries', Object.keys(timeline), 12],
    ['milestones', Object.values(timeline).filter(entry => entry.milestone), 5],
  ])('has its %s', (_, records, count) => {
    expect(records).toHaveLength(count)
    expect(new Set(records).size, 'none twice').toBe(count)
  })

  it.each(entries(quotes))('keeps every character of %s', (_, { text, checksum }) => {
    expect(createHash('sha256').update(text).digest('hex').slice(0, 12)).toBe(checksum)
  })

  it.each(entries(tables))('has a cell in each column of %s', (_, { columns, rows }) => {
    expect(Object.values(rows).filter(row => row.length !== columns.length)).toEqual([])
  })

  it('has every quote and reading in one of its sections', () => {
    const known = [...Object.keys(sections), 'masthead']
    expect([...entries(quotes), ...entries(readings)].filter(([, { section }]) => !known.includes(section))).toEqual([])
  })

  it.each(entries(readings))('says the reading %s in these words', (_, { text }) => {
    expect(Object.values(articleTexts).some(record => record.includes(text))).toBe(true)
  })

  it('knows every product from the report that names it', () => {
    expect(products.filter(({ name, source }) => !quotes[source].text.includes(name))).toEqual([])
  })
})

describe('time', () => {
  it.each(entries(timeline))('%s has the month of the quote that dates it', (_, { month, dated }) => {
    expect(month).toBe(quotes[dated].month)
  })

  it('goes forward in the timeline', () => {
    const months = Object.values(timeline).map(entry => entry.month)
    expect(months).toEqual(months.toSorted())
  })

  it('passes from act to act without a gap, from the first report to the deal', () => {
    const months = Object.values(quotes).map(quote => quote.month).sort()
    expect([acts[1].to, acts[2].to]).toEqual([acts[2].from, acts[3].from])
    expect([acts[1].from, acts[3].to]).toEqual([months[0], months.at(-1)])
    expect(Object.values(acts).filter(act => monthsBetween(act.from, act.to) <= 0)).toEqual([])
    expect(hedge).toEqual({ from: acts[2].from, to: acts[3].to })
  })

  it('stays on the rail', () => {
    const months = [...Object.values(quotes).map(quote => quote.month), ...Object.values(acts).flatMap(act => [act.from, act.to])]
    expect(months.filter(month => monthsBetween(rail.from, month) < 0 || monthsBetween(month, rail.to) < 0)).toEqual([])
  })

  it('has no month but those of the calendar', () => {
    const months = [...Object.values(sources), ...since, ...Object.values(timeline)].map(record => record.month).concat(Object.values(figures).map(figure => figure.asOf))
    expect(months.filter(month => !/^20(?:1[6-9]|2[0-6])-(?:0[1-9]|1[0-2])$/.test(month))).toEqual([])
  })

  it('says what came after in order', () => {
    expect(since.map(entry => entry.month)).toEqual(since.map(entry => entry.month).toSorted())
  })
})
