import type { QuoteId } from './quotes.ts'
import type { Month } from './types.ts'

export interface TimelineEntry {
  readonly title: string
  readonly description: string
  /** The article's timeline carries no dates: the month is that of the quote below. */
  readonly month: Month
  readonly dated: QuoteId
  /** The article's five bare "Milestone" labels, read as standing before their entry. */
  readonly milestone: boolean
}

export const timeline = {
  'tl-01-1b': {
    title: 'Microsoft invests $1B in OpenAI',
    description: 'The exclusive bet begins',
    month: '2019-07',
    dated: 'venturebeat-1b',
    milestone: false,
  },
  'tl-02-10b': {
    title: 'Microsoft invests $10B in OpenAI',
    description: 'Dominant position established',
    month: '2023-01',
    dated: 'semafor-10b-talks',
    milestone: false,
  },
  'tl-03-altman-fired': {
    title: 'Altman fired — Microsoft blindsided',
    description: 'Vulnerability exposed: no governance control',
    month: '2023-11',
    dated: 'openai-altman-departs',
    milestone: true,
  },
  'tl-04-mistral-stake': {
    title: 'Microsoft takes Mistral stake',
    description: 'First hedge: €15M signals diversification',
    month: '2024-02',
    dated: 'ft-mistral-minor-stake',
    milestone: true,
  },
  'tl-05-safety-exodus': {
    title: 'Sutskever, Leike, Superalignment exodus',
    description: 'Safety signal: talent leaves OpenAI',
    month: '2024-05',
    dated: 'cnbc-sutskever-leaves',
    milestone: true,
  },
  'tl-06-leike-anthropic': {
    title: 'Anthropic hires Jan Leike',
    description: 'Talent flow: safety research moves to Anthropic',
    month: '2024-05',
    dated: 'techcrunch-anthropic-hires-leike',
    milestone: false,
  },
  'tl-07-ssi-founded': {
    title: 'SSI founded by Sutskever',
    description: 'Safety diaspora continues',
    month: '2024-06',
    dated: 'ssi-announcement',
    milestone: false,
  },
  'tl-08-ft-diversified': {
    title: 'FT reports Microsoft diversified',
    description: 'Strategy confirmed publicly',
    month: '2024-08',
    dated: 'ft-diversified',
    milestone: false,
  },
  'tl-09-fraying': {
    title: 'Fraying relationship coverage',
    description: 'Public strain between partners',
    month: '2024-10',
    dated: 'nyt-fraying',
    milestone: false,
  },
  'tl-10-walk-away': {
    title: 'Microsoft prepared to walk away',
    description: 'Leverage shift in negotiations',
    month: '2025-06',
    dated: 'ft-walk-away',
    milestone: false,
  },
  'tl-11-claude-office-365': {
    title: 'Claude in Office 365',
    description: 'Substitution begins: Claude beats GPT-5 in some tasks',
    month: '2025-09',
    dated: 'information-claude-office',
    milestone: true,
  },
  'tl-12-30b-azure': {
    title: '$30B Anthropic Azure deal',
    description: 'Hedge complete: portfolio strategy realized',
    month: '2025-11',
    dated: 'microsoft-anthropic-30b',
    milestone: true,
  },
} as const satisfies Record<string, TimelineEntry>

export type TimelineId = keyof typeof timeline
