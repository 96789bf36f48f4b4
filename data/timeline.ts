import type { ArticleId } from './article.ts'
import type { QuoteId } from './quotes.ts'
import { articleText } from './article.ts'
import { quotes } from './quotes.ts'

export type TimelineId = Extract<ArticleId, `tl-${string}`>

/** The article's timeline carries no dates: each entry has the month of the report that it retells. */
const dated = {
  'tl-01-1b': 'venturebeat-1b',
  'tl-02-10b': 'semafor-10b-talks',
  'tl-03-altman-fired': 'openai-altman-departs',
  'tl-04-mistral-stake': 'ft-mistral-minor-stake',
  'tl-05-safety-exodus': 'cnbc-sutskever-leaves',
  'tl-06-leike-anthropic': 'techcrunch-anthropic-hires-leike',
  'tl-07-ssi-founded': 'ssi-announcement',
  'tl-08-ft-diversified': 'ft-diversified',
  'tl-09-fraying': 'nyt-fraying',
  'tl-10-walk-away': 'ft-walk-away',
  'tl-11-claude-office-365': 'information-claude-office',
  'tl-12-30b-azure': 'microsoft-anthropic-30b',
} as const satisfies Record<TimelineId, QuoteId>

const ids = Object.keys(articleText) as ArticleId[]

/** The article's timeline. Its five bare "Milestone" labels are read as standing before their entry. */
export const timeline = Object.fromEntries((Object.keys(dated) as TimelineId[]).map(id => [id, {
  ...articleText[id],
  dated: dated[id],
  month: quotes[dated[id]].month,
  milestone: ids[ids.indexOf(id) - 1]?.startsWith('milestone-') ?? false,
}])) as Record<TimelineId, TimelineEntry>

export interface TimelineEntry {
  readonly title: string
  readonly description: string
  /** The report that the month is taken from. */
  readonly dated: QuoteId
  readonly month: (typeof quotes)[QuoteId]['month']
  readonly milestone: boolean
}
