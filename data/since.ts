import type { SourceId } from './sources.ts'
import type { Month } from './types.ts'

/** What changed around and after the article's last evidence: none of it is in the article. */
export interface Since {
  readonly month: Month
  readonly text: string
  readonly source: SourceId
}

export const since = [
  { month: '2025-10', text: 'Microsoft holds [[openai-ownership]] of OpenAI; OpenAI contracts to buy [[openai-purchase:amount]] more of Azure; Microsoft’s right of first refusal ends.', source: 'microsoft-10q' },
  { month: '2025-11', text: 'Microsoft’s chief executive says OpenAI “remains a critical partner”.', source: 'republic-nadella' },
  { month: '2026-01', text: 'Microsoft is reported to spend nearly [[anthropic-spending:amount]] a year on Anthropic’s models: a third flow.', source: 'business-insider-500m' },
  { month: '2026-04', text: 'The agreement with OpenAI is amended: OpenAI may sell on any cloud, and Microsoft’s licence is no longer exclusive.', source: 'fpj-amendment' },
] as const satisfies readonly Since[]
