import type { Figure, FigureRecord } from '../engine/evidence/schema.ts'
import type { Month } from './month.ts'
import { eur, usd } from './money.ts'
import { outsideFigures } from './outside/figures.ts'
import { sources } from './sources.ts'

/**
 * Every number the talk says that the article prints. `cites` are the words of its source that print it: number,
 * hedge, kind and parties are proved by them, with … for words left out. To change one, edit its record, and the
 * article's words where they have changed; the lint names what no longer agrees.
 */
const articleFigures = {
  'warning-minute': {
    kind: 'duration',
    count: 1,
    unit: 'minute',
    label: 'of warning',
    cites: 'a minute before the news was published',
    qualifier: 'as reported',
    source: 'axios-minute-before',
    caveat: 'Axios, from one unnamed source. Accounts differ: Business Insider reported “only a few minutes warning”.',
  },
  'openai-commitment': {
    kind: 'investment commitment',
    money: usd(13e9),
    payer: 'microsoft',
    payee: 'openai',
    label: 'Microsoft’s commitment to OpenAI',
    cites: 'bet $13B+ on exclusive partnership with OpenAI',
    qualifier: 'or more',
    source: 'mmntm',
    at: 'p-28',
    caveat: 'Committed, not all of it paid: Microsoft’s filing says [[openai-commitment-filed]] of total funding commitments, '
      + '[[openai-funded]] of it funded by the end of September that year. The “+” is the article’s.',
  },
  'openai-first-investment': {
    kind: 'investment commitment',
    money: usd(1e9),
    payer: 'microsoft',
    payee: 'openai',
    label: 'invested in OpenAI',
    cites: 'Microsoft invests $1B in OpenAI',
    qualifier: 'as reported',
    source: 'venturebeat-1b',
    caveat: 'As announced. The form of the money was not stated in the report.',
  },
  'openai-talks': {
    kind: 'investment commitment',
    money: usd(10e9),
    payer: 'microsoft',
    payee: 'openai',
    label: 'to invest in OpenAI',
    cites: 'Microsoft is in talks to invest $10B in OpenAI',
    qualifier: 'in talks',
    source: 'semafor-10b-talks',
    caveat: 'Reported as talks. When the deal was announced that month, Microsoft gave no amount.',
  },
  'openai-valuation': {
    kind: 'valuation',
    money: usd(29e9),
    of: 'openai',
    label: 'valuation of OpenAI',
    cites: 'in talks … in OpenAI at a $29B valuation',
    qualifier: 'in talks',
    source: 'semafor-10b-talks',
    caveat: 'A reported term of a deal still in talks. It does not give Microsoft’s share of the company.',
  },
  'openai-profit-share': {
    kind: 'profit share',
    percent: 75,
    of: 'openai',
    label: 'of OpenAI’s profits until the investment is recouped',
    cites: "in talks … taking 75% of OpenAI's profits until the investment is recouped",
    qualifier: 'in talks',
    source: 'semafor-10b-talks',
    caveat: 'A reported term of a deal still in talks.',
  },
  'azure-processors': {
    kind: 'count',
    count: 285_000,
    unit: 'processors',
    label: 'in one supercomputer, exclusively available to OpenAI',
    cites: 'a 285,000-processor supercomputer',
    qualifier: 'as reported',
    source: 'protocol-supercomputer',
    caveat: 'Microsoft’s announcement says CPU cores.',
  },
  'staff-letter': {
    kind: 'count',
    count: 500,
    unit: 'others',
    label: 'signed the staff letter',
    cites: '500+ others',
    qualifier: 'or more',
    source: 'wired-staff-letter',
    caveat: 'At the time of the report. It passed seven hundred the same day.',
  },
  'mistral-investment': {
    kind: 'investment commitment',
    money: eur(15e6),
    payer: 'microsoft',
    payee: 'mistral',
    label: 'Microsoft in Mistral',
    cites: 'Microsoft says its investment in Mistral AI amounts to €15M',
    qualifier: 'as reported',
    source: 'bloomberg-mistral-15m',
    caveat: 'A convertible: Microsoft said that it held no equity yet, and that it would convert at the next funding round. '
      + 'Whether it did was not found.',
  },
  'mai-parameters': {
    kind: 'count',
    count: 500e9,
    unit: 'parameters',
    label: 'in a model of Microsoft’s own, in training',
    cites: '~500B parameters',
    qualifier: 'approximately',
    source: 'information-mai-500b',
    caveat: 'From unnamed sources, while the model was in training.',
  },
  'mai-spend': {
    kind: 'undisclosed',
    words: 'Billions',
    label: 'in MAI, Microsoft’s own models',
    cites: 'Billions',
    qualifier: 'as reported',
    source: 'mmntm',
    at: 'table-portfolio',
    caveat: 'The article prints the word and no figure. No figure was found.',
  },
  'xai-access': {
    kind: 'undisclosed',
    words: 'model access',
    label: 'xAI',
    cites: 'Additional frontier model access',
    qualifier: 'as reported',
    source: 'mmntm',
    at: 'list-act-3-optionality',
    caveat: 'The article elsewhere calls it a stake. No page was found that reports one.',
  },
  'openai-revenue-share': {
    kind: 'revenue share',
    percent: 20,
    of: 'openai',
    label: 'of OpenAI’s revenue, collected by Microsoft',
    cites: "20% of OpenAI's revenue",
    qualifier: 'as reported',
    source: 'information-wrangle',
    caveat: 'Reported from an unnamed source.',
  },
  'anthropic-purchase': {
    kind: 'purchase commitment',
    money: usd(30e9),
    payer: 'anthropic',
    payee: 'microsoft',
    label: 'of Azure capacity, which Anthropic commits to buy from Microsoft',
    cites: 'Anthropic commits to buy $30B in Azure capacity in a new deal with Microsoft',
    qualifier: 'as reported',
    source: 'microsoft-anthropic-30b',
    caveat: 'Anthropic pays Microsoft. No term in years was found, so there is no figure per year.',
  },
  'anthropic-commitment': {
    kind: 'investment commitment',
    money: usd(5e9),
    payer: 'microsoft',
    payee: 'anthropic',
    label: 'Microsoft commits to invest in Anthropic',
    cites: 'Microsoft … commit to invest up to $5B … in Anthropic',
    qualifier: 'up to',
    source: 'microsoft-anthropic-30b',
    caveat: 'A ceiling, not a payment. How much of it was paid was not found.',
  },
  'nvidia-commitment': {
    kind: 'investment commitment',
    money: usd(10e9),
    payer: 'nvidia',
    payee: 'anthropic',
    label: 'Nvidia commits to invest in Anthropic',
    cites: 'Nvidia, which commit to invest up to … $10B, respectively, in Anthropic',
    qualifier: 'up to',
    source: 'microsoft-anthropic-30b',
    caveat: 'Nvidia’s money, not Microsoft’s, and a ceiling.',
  },
  'ssi-raised': {
    kind: 'funds raised',
    money: usd(1e9),
    payer: 'ssi-investors',
    payee: 'ssi',
    label: 'raised by SSI from a16z, Sequoia, DST, and others',
    cites: 'Safe Superintelligence raised $1B from a16z, Sequoia, DST, and others',
    qualifier: 'as reported',
    source: 'reuters-ssi-1b',
    caveat: 'The backers named do not include Microsoft.',
  },
  'ssi-valuation': {
    kind: 'valuation',
    money: usd(5e9),
    of: 'ssi',
    label: 'valuation of SSI, sources say',
    cites: 'Safe Superintelligence … at a $5B valuation',
    qualifier: 'as reported',
    source: 'reuters-ssi-1b',
    caveat: 'From unnamed sources; before or after the money is not stated.',
  },
} as const satisfies Record<string, FigureRecord>

/** Each figure with the month it is true of: its own, or that of its source. */
export const figures = withMonths({ ...articleFigures, ...outsideFigures })

function withMonths<T extends Record<string, FigureRecord>>(records: T): { readonly [I in keyof T]: T[I] & { readonly asOf: Month } } {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, { asOf: sources[record.source].month, ...record }])) as never
}

export type FigureId = keyof typeof figures

/** The ids of the figures of one kind: what a chart of equity accepts is `FigureIdOf<'investment commitment'>`. */
export type FigureIdOf<K extends Figure['kind']> = {
  [I in FigureId]: (typeof figures)[I]['kind'] extends K ? I : never
}[FigureId]
