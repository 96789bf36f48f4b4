import type { SectionId } from './excerpts.ts'
import type { Month } from './month.ts'
import { sections } from './excerpts.ts'
import { quotes } from './quotes.ts'

export type ActNumber = 1 | 2 | 3

export interface Act {
  readonly numeral: string
  readonly name: string
  readonly heading: string
  readonly from: Month
  readonly to: Month
}

const firing = quotes['openai-altman-departs'].month
const exodus = quotes['cnbc-sutskever-leaves'].month

/** The article's three acts. Their headings give years or months; the months are those of the reports they turn on. */
export const acts = {
  1: act('I', 'act-1-exclusive-bet', quotes['wired-azure-majority'].month, firing),
  2: act('II', 'act-2-crisis-awakening', firing, exodus),
  3: act('III', 'act-3-portfolio-strategy', exodus, quotes['microsoft-anthropic-30b'].month),
} as const satisfies Record<ActNumber, Act>

function act(numeral: string, section: SectionId, from: Month, to: Month): Act {
  const heading = sections[section]
  return { numeral, name: heading.replace(/^Act \d: /, '').replace(/ \(.*\)$/, ''), heading, from, to }
}

/** The rail's ends: January 2016 to the end of 2025, as on every slide. */
export const rail = { from: '2016-01', to: '2025-12' } as const satisfies { from: Month, to: Month }

/** The two ends of the hedge: the firing that began it and the deal that MMNTM says completed it. */
export const hedge = { from: acts[2].from, to: acts[3].to } as const
