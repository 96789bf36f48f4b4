import { describe, expect, it } from 'vitest'
import { acts, divergences, figures, outside, products, remarks, timeline, unproved } from '../../data/index.ts'
import { recordFaults, rules } from '../../engine/check/lint-data.ts'

/** What the lint says of a record of a file when some of its fields are others; `undefined` leaves a field out. */
function saidOf(file: string, record: object, change: object, id = 'openai-talks'): string[] {
  const rule = rules.find(rule => rule.file === file)
  if (!rule)
    throw new Error(`No rule of engine/check/lint-data.ts reads ${file}.`)
  const changed = Object.fromEntries(Object.entries({ ...record, ...change }).filter(([, value]) => value !== undefined))
  return recordFaults(rule, id, changed)
}

describe('the facts as they are', () => {
  it('name their parties, but for a short list with reasons', () => {
    expect(Object.keys(unproved).length).toBeLessThan(12)
    expect(Object.values(unproved).filter(reason => !/^\S.*\.$/.test(reason))).toEqual([])
  })
})

/** In words of two, what is wrong and what the lint says. */
type Wrong = readonly [what: string, change: object, sentence: RegExp]

const talks = figures['openai-talks']
const wrongFigures: readonly Wrong[] = [
  ['no source', { source: undefined }, /^It has no source: write an id of data\/article\.ts or data\/sources\.ts\.$/],
  ['an unknown source', { source: 'semafor-11b' }, /^Its source is "semafor-11b": write an id of/],
  ['no qualifier', { qualifier: undefined }, /^It has no qualifier: write one of as reported, or more, up to,/],
  ['no currency', { money: { amount: 1e9 } }, /^It has no currency: write one of USD, EUR\.$/],
  ['a negative amount', { money: { amount: -1e9, currency: 'USD' } }, /^Its amount is -1000000000: write a positive number/],
  ['an infinite amount', { money: { amount: 1 / 0, currency: 'USD' } }, /^Its amount is Infinity: write a positive number/],
  ['an amount that is no number', { money: { amount: Number.NaN, currency: 'USD' } }, /^Its amount is NaN: write a positive number/],
  ['no money', { money: undefined }, /^It has no money: write usd\(…\) or eur\(…\), or make its kind undisclosed\.$/],
  ['no payer', { payer: undefined }, /^It has no payer: write an id of data\/parties\.ts\.$/],
  ['an unknown kind', { kind: 'equity' }, /^Its kind is "equity": write one of those in engine\/evidence\/schema\.ts\.$/],
  ['an amount that nobody disclosed', { kind: 'undisclosed', words: 'Billions' }, /^A record of this kind has no money: take it out, or correct/],
  ['a caveat that binds nothing', { caveat: 'It was [[openai-14b]].' }, /^\[\[openai-14b\]\] names no figure/],
  ['a caveat that types a number', { caveat: 'It was $9B.' }, /^It types "\$9B": bind it/],
  ['words that its source does not say', { cites: 'talks to invest $11B' }, /^It cites .* which semafor-10b-talks does not say: cite the source's/],
  ['another amount', { money: { amount: 11e9, currency: 'USD' } }, /^Its number is 11000000000, and .* says 10000000000: correct one of the/],
  ['another currency', { money: { amount: 10e9, currency: 'EUR' } }, /^Its unit is EUR, and .* says USD/],
  ['another hedge', { qualifier: 'up to' }, /^Its qualifier is up to, and .* says in talks:/],
  ['another kind of flow', { kind: 'purchase commitment' }, /^It is of the kind purchase commitment, and .* does not say so/],
  ['its parties swapped', { payer: 'openai', payee: 'microsoft' }, /the money runs the other way: swap payer and payee\.$/],
  ['a party that its words do not name', { payee: 'anthropic' }, /^Its "payee" is Anthropic, whom .* does not name/],
  ['words with two numbers', { cites: 'Microsoft is in talks to invest $10B in OpenAI at a $29B valuation' }, /has more than one number/],
  ['another month', { asOf: '2023-02' }, /^It is as of 2023-02, and its source does not say so/],
]

describe('a figure is refused with', () => {
  it.each(wrongFigures)('%s', (_, change, sentence) => {
    expect(saidOf('data/figures.ts', talks, change)).toContainEqual(expect.stringMatching(sentence))
  })

  it('a part larger than the whole', () => {
    expect(saidOf('data/figures.ts', figures['openai-profit-share'], { percent: 175 }))
      .toEqual(['Its percent is 175: a part of a whole is at most 100.'])
  })

  it('a party on the list of the unproved whom its words name', () => {
    expect(saidOf('data/figures.ts', { ...talks, cites: 'Microsoft is in talks to invest $10B in OpenAI' }, {}, 'openai-commitment'))
      .toContainEqual(expect.stringMatching(/take openai-commitment\.payer off the list/))
  })
})

/** Of each other file, one of its records and what may be wrong with it. */
const wrongRecords: readonly [file: string, id: string, record: object, wrong: readonly Wrong[]][] = [
  ['data/outside/remarks.ts', 'letter', remarks.letter, [
    ['no source', { sources: [] }, /^Its sources is .*write the ids of the sources it stands on\.$/],
    ['an unknown source', { sources: ['axios-lettre'] }, /^Its sources is "axios-lettre": write an id of/],
    ['words that nobody said', { text: 'It names “the Microsoft division”.' }, /“the Microsoft division”, which neither the article nor a source/],
    ['the date of a page it does not cite', { text: 'Signed on [[day:reuters-27]].' }, /takes a number or a date from reuters-27 and does not/],
  ]],
  ['data/outside/divergences.ts', '1', divergences[0], [
    ['words that are not the article’s', { article: '“Microsoft invests $11B”' }, /^It quotes “Microsoft invests \$11B”/],
  ]],
  ['data/outside/pages.ts', 'axios-letter', outside['axios-letter'], [
    ['no grade', { grade: undefined }, /^It has no grade: write one of A, B, C\.$/],
    ['a day that is none', { published: '2023-02-30' }, /^Its published is "2023-02-30": write a day/],
    ['another day than its address', { published: '2023-11-21' }, /^It was published 2023-11-21, and its address says 2023-11-20/],
    ['an address of another', { publisher: 'Reuters' }, /^Its address is not Reuters's/],
  ]],
  ['data/timeline.ts', 'tl-04-mistral-stake', timeline['tl-04-mistral-stake'], [
    ['another report', { dated: 'axios-minute-before' }, /shares no name/],
  ]],
  ['data/products.ts', '1', products[0], [
    ['a report that does not name it', { source: 'bloomberg-365-copilot' }, /does not name it/],
    ['another status', { status: 'planned' }, /does not say that it was planned/],
  ]],
  ['data/acts.ts', '2', acts[2], [
    ['another span than its heading', { to: '2024-06' }, /^It runs from 2023-11 to 2024-06, and the article heads it/],
  ]],
]

describe.each(wrongRecords)('a record of %s is refused with', (file, id, record, wrong) => {
  it.each(wrong)('%s', (_, change, sentence) => {
    expect(saidOf(file, record, change, id)).toContainEqual(expect.stringMatching(sentence))
  })
})
