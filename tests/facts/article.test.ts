import { describe, expect, it } from 'vitest'
import {
  acts,
  articleText,
  callouts,
  hedge,
  lists,
  masthead,
  prose,
  quotes,
  rail,
  sections,
  since,
  stats,
  tables,
  timeline,
} from '../../data/index.ts'
import { monthsBetween } from '../../engine/evidence/months.ts'

describe('the article', () => {
  it('is cut into parts of which each is one thing, and nothing is left over', () => {
    const parts = [sections, prose, quotes, stats, callouts, tables, lists, timeline].flatMap(records => Object.keys(records))
    const others = ['title', 'dek', 'byline', 'see-also', 'footer']
    expect(others).toHaveLength(Object.keys(masthead).length)
    expect([...parts, ...others].toSorted()).toEqual(Object.keys(articleText).filter(id => !id.startsWith('milestone-')).toSorted())
  })

  it('has words in every part', () => {
    expect(Object.values(articleText).flatMap(part => JSON.stringify(part)).filter(text => /""|\s"|"\s/.test(text.replaceAll(/\\"/g, ''))))
      .toEqual([])
  })

  it('says of a quotation on unnamed sources that it is one', () => {
    const unnamed = Object.values(quotes).filter(quote => quote.unnamedSources)
    expect(unnamed.length).toBeGreaterThan(0)
    expect(unnamed.filter(({ text }) => !/source/i.test(text))).toEqual([])
  })

  it('has a cell in each column of a table', () => {
    expect(Object.values(tables).filter(({ columns, rows }) => Object.values(rows).some(row => row.length !== columns.length))).toEqual([])
  })

  it('has a milestone wherever the label stands, each before an entry', () => {
    const labels = Object.keys(articleText).filter(id => id.startsWith('milestone-'))
    expect(Object.values(timeline).filter(entry => entry.milestone)).toHaveLength(labels.length)
  })
})

describe('time', () => {
  it('goes forward in the timeline and in what came since', () => {
    for (const months of [Object.values(timeline), since].map(records => records.map(({ month }) => month)))
      expect(months).toEqual(months.toSorted())
  })

  it('passes from act to act without a gap, from the first report to the last', () => {
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
})
