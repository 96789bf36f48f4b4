import type { Figure, OutsideSource } from '../../data/index.ts'
import { describe, expect, it } from 'vitest'
import { article, divergences, eur, figures, outside, quotes, remarks, since, sources, usd } from '../../data/index.ts'
import { bind } from '../../engine/evidence/bind.ts'
import { amount } from '../../engine/evidence/format.ts'
import { articleTexts, entries } from '../support/records.ts'

/** The texts in which a figure's printed form must stand. */
function citedTexts({ source, at }: Figure): readonly string[] {
  if (source === 'mmntm')
    return [articleTexts[at ?? ''] ?? '']
  const record: { text: string } | OutsideSource = sources[source]
  return 'text' in record ? [record.text] : record.says ?? []
}

describe('a figure', () => {
  it.each<[string, Figure]>(entries(figures))('%s is printed in the text it cites', (_, figure) => {
    expect(figure.printed).not.toBe('')
    expect(citedTexts(figure).some(text => text.includes(figure.printed)), `"${figure.printed}" in ${figure.source} ${figure.at ?? ''}`).toBe(true)
  })

  it.each<[string, Figure]>(entries(figures))('%s has the amount that is printed', (_, figure) => {
    const printed = figure.printed.replace(' billion', 'B').replace(' percent', '%').replace('a minute', '1 minute')
    expect(printed).toContain(figure.kind === 'undisclosed' ? '' : amount(figure))
  })

  it.each<[string, Figure]>(entries(figures).filter(([, figure]) => figure.qualifier !== 'as reported'))('%s is hedged as the text it cites hedges it', (_, figure) => {
    const words = { 'as reported': /^/, 'or more': /\d[BM]?\+/, 'up to': /up to/, 'in talks': /in talks/, 'approximately': /~|approximately/ }[figure.qualifier]
    expect(citedTexts(figure).some(text => text.includes(figure.printed) && words.test(text))).toBe(true)
  })

  it.each<[string, Figure]>(entries(figures))('%s has the month of its report, unless it stands in the article itself', (_, figure) => {
    expect(figure.asOf).toBe(figure.source in quotes || figure.source in outside ? sources[figure.source].month : article.mmntm.month)
  })

  it.each<[string, Figure]>(entries(figures))('%s has a caveat, for when someone asks', (_, { caveat, label }) => {
    expect(caveat).toMatch(/^[A-Z].*\.$/)
    expect(label).not.toBe('')
  })

  it('that nobody disclosed has no number', () => {
    const undisclosed = entries(figures).filter(([, figure]) => figure.kind === 'undisclosed')
    expect(undisclosed.length).toBeGreaterThan(0)
    expect(undisclosed.filter(([, figure]) => Object.values(figure).some(value => typeof value === 'number' || typeof value === 'object'))).toEqual([])
  })
})

describe('money', () => {
  it('keeps its amount and its currency', () => {
    expect([usd(13e9), eur(15e6)]).toEqual([{ amount: 13e9, currency: 'USD' }, { amount: 15e6, currency: 'EUR' }])
  })
})

/** Digits that our own words may type, each with its reason. */
const exceptions = [
  { text: 'Sonnet 4', reason: 'the name of a model' },
]

/** What is left of a text of ours without bound ids, words in quotation marks and exceptions. */
function ownDigits(text: string): string[] {
  const own = text.replaceAll(/\[\[[^\]]*\]\]|“[^”]*”|"[^"]*"/g, ' ')
  return exceptions.reduce((rest, { text: name }) => rest.replaceAll(name, ' '), own).match(/\S*\d\S*/g) ?? []
}

describe('an editor\'s note', () => {
  it.each(entries(remarks))('%s stands on the fact-check and on a source', (_, { factCheck, sources: cited }) => {
    expect(factCheck.length).toBeGreaterThan(0)
    expect(factCheck.filter(entry => !/^[A-F]\d{1,2}$/.test(entry))).toEqual([])
    expect(cited.length).toBeGreaterThan(0)
  })

  it.each([
    ...entries(remarks).map(([id, { text }]) => [`note ${id}`, text] as const),
    ...since.map(({ month, text }) => [`since ${month}`, text] as const),
    ...divergences.map(({ article: claim, sources: text }) => [`divergence "${claim}"`, text] as const),
  ])('%s binds its numbers and types none', (_, text) => {
    expect(bind(text)).not.toMatch(/\[\[|undefined|NaN/)
    expect(ownDigits(text)).toEqual([])
  })

  it('has no exception that no text needs', () => {
    const texts = [...[...Object.values(remarks), ...since].map(record => record.text), ...divergences.map(item => item.sources)]
    expect(exceptions.filter(({ text }) => !texts.some(own => own.includes(text)))).toEqual([])
  })
})

describe('a place where the article and its sources part ways', () => {
  it('is one of twelve, each from an entry of the fact-check of its own', () => {
    expect(divergences).toHaveLength(12)
    expect(new Set(divergences.map(item => item.factCheck)).size).toBe(12)
    expect(divergences.filter(item => !/^[A-F]\d{1,2}$/.test(item.factCheck))).toEqual([])
  })
})

describe('an outside source', () => {
  it.each<[string, OutsideSource]>(entries(outside))('%s says who published what, and where it can be read', (_, { publisher, short, what, url = 'https://' }) => {
    expect([publisher, short, what]).not.toContain('')
    expect(url).toMatch(/^https:\/\//)
  })
})
