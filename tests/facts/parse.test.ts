import type { PrintedNumber } from '../../engine/evidence/parse.ts'
import { describe, expect, it } from 'vitest'
import { readNumbers } from '../../engine/evidence/parse.ts'

describe('the numbers of a text', () => {
  it.each<[string, ...PrintedNumber[]]>([
    ['a $13B+ investment', { value: 13e9, unit: 'USD', qualifier: 'or more' }],
    ['commit to invest up to $5B', { value: 5e9, unit: 'USD', qualifier: 'up to' }],
    ['up to $5B and $10B, respectively', { value: 5e9, unit: 'USD', qualifier: 'up to' }, { value: 10e9, unit: 'USD', qualifier: 'up to' }],
    ['is in talks to invest $10B in OpenAI', { value: 10e9, unit: 'USD', qualifier: 'in talks' }],
    ['a model that has ~500B parameters', { value: 500e9, unit: 'parameter', qualifier: 'approximately' }],
    ['amounts to €15M; EU regulators', { value: 15e6, unit: 'EUR', qualifier: 'as reported' }],
    ['75% of OpenAI\'s profits', { value: 75, unit: 'percent', qualifier: 'as reported' }],
    ['approximately 27 percent in the PBC', { value: 27, unit: 'percent', qualifier: 'approximately' }],
    ['a 285,000-processor supercomputer', { value: 285_000, unit: 'processor', qualifier: 'as reported' }],
    ['500+ others', { value: 500, unit: 'other', qualifier: 'or more' }],
    ['just a minute before the news', { value: 1, unit: 'minute', qualifier: 'as reported' }],
    [
      'our $13 billion of commitments, of which $11.6 billion',
      { value: 13e9, unit: 'USD', qualifier: 'as reported' },
      { value: 11.6e9, unit: 'USD', qualifier: 'as reported' },
    ],
    ['nearly $500M a year', { value: 500e6, unit: 'USD', qualifier: 'nearly' }],
    ['1.0856', { value: 1.0856, unit: '', qualifier: 'as reported' }],
    ['raised $1B from a16z', { value: 1e9, unit: 'USD', qualifier: 'as reported' }],
    ['a minor stake, and Billions'],
  ])('%s', (words, ...numbers) => {
    expect(readNumbers(words)).toEqual(numbers)
  })
})
