import type { QuoteId } from '../../data/index.ts'
import { describe, expect, it } from 'vitest'
import { quotes } from '../../data/index.ts'
import { attribution, citation, citations, summary } from '../../engine/evidence/citation.ts'

const everyQuote = Object.keys(quotes) as QuoteId[]

describe('the source line', () => {
  it.each([
    ['axios-minute-before', 'Axios', 'Nov 2023', 'evidence'],
    ['wsj-self-sufficiency', 'Wall Street Journal', 'Nov 2025', 'evidence'],
    ['microsoft-10q', 'Microsoft 10-Q, SEC', 'Oct 2025', 'outside'],
    ['mmntm', 'MMNTM', '', 'article'],
  ] as const)('names %s as %s %s, which is %s', (id, name, month, layer) => {
    expect(citation(id)).toEqual({ id, name, month, layer })
  })

  it('keeps the order of first use', () => {
    expect(citations(['ft-diversified', 'axios-letter', 'axios-minute-before']).map(c => c.name)).toEqual(['Financial Times', 'Axios', 'Axios'])
  })

  it('names a publisher once for two reports of one month', () => {
    expect(citations(['cnbc-sutskever-leaves', 'verge-leike-resigns', 'verge-leike-resigns']).map(c => c.name)).toEqual(['CNBC', 'The Verge'])
    expect(citations(['verge-board-waffled', 'verge-observer-seat'])).toHaveLength(1)
    expect(citations(['verge-board-waffled', 'verge-leike-resigns'])).toHaveLength(2)
  })

  it('keeps a report that the article quotes apart from an outside source of the same name', () => {
    expect(citations(['axios-minute-before', 'axios-letter']).map(c => c.layer)).toEqual(['evidence', 'outside'])
  })
})

describe('a quote', () => {
  it.each([
    ['axios-minute-before', 'Axios, November 2023'],
    ['nyt-fraying', 'New York Times, October 2024'],
    ['ft-walk-away', 'Financial Times, June 2025'],
  ] as const)('%s is attributed to %s', (id, text) => {
    expect(attribution(id)).toBe(text)
  })
})

describe('many reports in one phrase', () => {
  it('count reports and publishers and give their months', () => {
    expect(summary(everyQuote)).toMatch(new RegExp(`^${everyQuote.length} reports from \\d+ publishers, Nov 2016 to Nov 2025$`))
  })

  it('leave out what the article does not quote', () => {
    expect(summary(['mmntm', 'microsoft-10q', 'verge-leike-resigns', 'cnbc-sutskever-leaves'])).toBe('2 reports from 2 publishers, May 2024')
  })

  it('give no month when there is no report', () => {
    expect(summary(['mmntm'])).toBe('0 reports from 0 publishers')
  })
})
