import type { Since } from '../../engine/evidence/schema.ts'
import { sources } from '../sources.ts'

/** What changed around and after the article's last evidence, each with the month of its source: none of it is in the article. */
export const since = ([
  {
    text: 'Microsoft holds [[openai-ownership]] of OpenAI, as converted and diluted; OpenAI contracts to buy '
      + '[[openai-purchase:amount]] more of Azure; Microsoft’s right of first refusal ends.',
    source: 'microsoft-10q',
  },
  {
    text: 'Announcing the Anthropic deal, Satya Nadella says that OpenAI “remains a critical partner”, and of Anthropic: “We are '
      + 'increasingly going to be customers of each other”.',
    source: 'republic-nadella',
  },
  {
    text: 'Microsoft is reported to spend [[anthropic-spending]] a year on Anthropic’s models: a third flow.',
    source: 'business-insider-500m',
  },
  {
    text: 'The agreement with OpenAI is amended: Microsoft’s licence is no longer exclusive, and OpenAI may sell on any cloud.',
    source: 'techcrunch-amendment',
  },
] as const satisfies readonly Since[]).map(entry => ({ ...entry, month: sources[entry.source].month }))
