import type { Divergence } from '../../engine/evidence/schema.ts'

/** The twelve places where the article and its own sources part ways that matter most. */
export const divergences = [
  {
    article: '“$30B guaranteed Azure revenue”, for Anthropic',
    sources: 'Anthropic commits to buy [[anthropic-purchase:amount]]: it pays',
    cites: ['microsoft-anthropic-30b'],
  },
  {
    article: '“$5B+ investment from Microsoft and Nvidia”',
    sources: '[[combined-ceiling]] from both: a ceiling',
    cites: ['microsoft-anthropic-30b'],
  },
  {
    article: '“Twenty months”',
    sources: '[[hedge-months]], by its own dates',
    cites: ['openai-altman-departs', 'microsoft-anthropic-30b'],
  },
  { article: 'A stake in xAI', sources: 'Model access; no stake found', cites: ['mmntm'] },
  {
    article: '“$13B+”, without a citation',
    sources: 'Holds: [[openai-commitment-filed]] committed, says Microsoft’s filing',
    cites: ['microsoft-10q'],
  },
  { article: '“Microsoft invests $10B”', sources: '[[openai-talks]], [[month:semafor-10b-talks]]', cites: ['semafor-10b-talks'] },
  { article: '“Claude > GPT-5”', sources: 'Sonnet 4, in some tasks, by unnamed sources', cites: ['information-claude-office'] },
  { article: '“Microsoft read the signal”', sources: 'No report it quotes gives Microsoft’s motive', cites: ['mmntm'] },
  {
    article: '“Built its own frontier models”',
    sources: '“Is training”, then “plans”',
    cites: ['information-mai-500b', 'wsj-self-sufficiency'],
  },
  { article: 'OpenAI: “Renegotiating”', sources: 'Signed in [[month:reuters-27]], unmentioned', cites: ['reuters-27'] },
  { article: 'Quotation marks', sources: 'Summaries of reports; one is cut without a mark', cites: ['ft-diversified', 'ft-text'] },
  { article: 'A timeline with milestones', sources: 'No dates, and labels that could go either way', cites: ['mmntm'] },
] as const satisfies readonly Divergence[]
