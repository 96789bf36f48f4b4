/** The twelve places where the article and its own sources part ways that matter most. */
export interface Divergence {
  readonly article: string
  readonly sources: string
  readonly factCheck: string
}

export const divergences = [
  { article: '$30B guaranteed Azure revenue, for Anthropic', sources: 'Anthropic commits to buy [[anthropic-purchase:amount]]: it pays', factCheck: 'A2' },
  { article: '$5B+ investment from Microsoft and Nvidia', sources: '[[combined-ceiling]] from both: a ceiling', factCheck: 'A3' },
  { article: 'Twenty months', sources: '[[hedge-months]], by its own dates', factCheck: 'B1' },
  { article: 'A stake in xAI', sources: 'Model access; no stake found', factCheck: 'C1' },
  { article: '$13B+', sources: 'No source; cited rounds: [[cited-rounds]]', factCheck: 'A5' },
  { article: 'Microsoft invests $10B', sources: '[[openai-talks]], [[month:semafor-10b-talks]]', factCheck: 'A6' },
  { article: 'Claude > GPT-5', sources: 'Sonnet 4, in some tasks, by unnamed sources', factCheck: 'C4' },
  { article: 'Microsoft read the signal', sources: 'No source speaks of motive', factCheck: 'C7' },
  { article: 'Built its own frontier models', sources: '“Is training”, then “plans”', factCheck: 'C3' },
  { article: 'OpenAI: Renegotiating', sources: 'Signed in [[month:reuters-27]], unmentioned', factCheck: 'E1' },
  { article: 'Quotation marks', sources: 'Summaries of reports; one of them altered', factCheck: 'D1' },
  { article: 'A timeline with milestones', sources: 'No dates, and labels that could go either way', factCheck: 'F1' },
] as const satisfies readonly Divergence[]
