import type { ArticleReading } from './types.ts'
import { callouts, masthead, prose } from './article.ts'

/** What MMNTM concludes, in its own words. It is shown in italics, under the label "MMNTM's reading". */
export const readings = {
  'dek': { text: masthead.dek, section: 'masthead' },
  'symbiotic': { label: callouts['callout-symbiotic-deal'].label, text: callouts['callout-symbiotic-deal'].body, section: 'building-the-partnership' },
  'bet-brilliant': { text: prose['p-06'], section: 'chatgpt-windfall' },
  'chatgpt-validated': { text: prose['p-05'], section: 'chatgpt-windfall' },
  'act-1': { text: prose['p-20'], section: 'act-1-exclusive-bet' },
  'act-2': { text: prose['p-22'], section: 'act-2-crisis-awakening' },
  'act-3': { text: 'Microsoft systematically built optionality', section: 'act-3-portfolio-strategy' },
  'vulnerability': { text: prose['p-07'], section: 'firing-that-changed-everything' },
  'compute-not-control': { text: prose['p-08'], section: 'governance-gap' },
  'observer-price': { text: prose['p-09'], section: 'governance-gap' },
  'first-hedge': { text: prose['p-10'], section: 'mistral-signal' },
  'signal': { label: callouts['callout-signal'].label, text: callouts['callout-signal'].body, section: 'mistral-signal' },
  'departures-accelerated': { text: prose['p-11'], section: 'safety-exodus' },
  'read-the-signal': { text: prose['p-12'], section: 'anthropic-signal' },
  'deteriorated': { text: prose['p-14'], section: 'public-strain' },
  'independence': { text: prose['p-15'], section: 'microsoft-builds-its-own' },
  'hedge-complete': { text: prose['p-16'], section: 'acceleration' },
  'substitution': { text: prose['p-18'], section: 'claude-beats-gpt-5' },
  'follows-talent': { text: prose['p-24'], section: 'following-the-talent' },
  'bet-on-all': { text: prose['p-26'], section: 'following-the-talent' },
  'by-investing': { text: 'By investing in Anthropic, Microsoft is', section: 'enterprise-safety-play' },
  'pattern': { label: callouts['callout-pattern'].label, text: callouts['callout-pattern'].body, section: 'for-the-industry' },
  'thesis-opening': { text: prose['p-28'], section: 'the-thesis' },
  'thesis-close': { text: prose['p-29'], section: 'the-thesis' },
} as const satisfies Record<string, ArticleReading>

export type ReadingId = keyof typeof readings
