import { describe, expect, it } from 'vitest'
import { acts, articleText, callouts, lists, masthead, prose, quotes, rail, sections, since, stats, tables, timeline } from '../../data/index.ts'
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

  it('has a cell in each column of a table', () => {
    expect(Object.values(tables).filter(({ columns, rows }) => Object.values(rows).some(row => row.length !== columns.length))).toEqual([])
  })
})

describe('time', () => {
  it('goes forward in the timeline and in what came since', () => {
    for (const months of [Object.values(timeline), since].map(records => records.map(({ month }) => month)))
      expect(months).toEqual(months.toSorted())
  })

  it('has its acts from the first report to the last', () => {
    const months = Object.values(quotes).map(quote => quote.month).sort()
    expect([acts[1].from, acts[3].to]).toEqual([months[0], months.at(-1)])
  })

  it('stays on the rail', () => {
    const months = [...Object.values(quotes).map(quote => quote.month), ...Object.values(acts).flatMap(act => [act.from, act.to])]
    expect(months.filter(month => monthsBetween(rail.from, month) < 0 || monthsBetween(month, rail.to) < 0)).toEqual([])
  })
})
