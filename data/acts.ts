import type { ActNumber, Month } from './types.ts'

export interface Act {
  readonly numeral: string
  readonly name: string
  readonly heading: string
  readonly from: Month
  readonly to: Month
}

/** The article's three acts. Their headings give years or months; the months of 2016 and 2023 are those of the first report and of the firing. */
export const acts = {
  1: { numeral: 'I', name: 'Exclusive Bet', heading: 'Act 1: Exclusive Bet (2016-2023)', from: '2016-11', to: '2023-11' },
  2: { numeral: 'II', name: 'Crisis & Awakening', heading: 'Act 2: Crisis & Awakening (Nov 2023 - May 2024)', from: '2023-11', to: '2024-05' },
  3: { numeral: 'III', name: 'Portfolio Strategy', heading: 'Act 3: Portfolio Strategy (May 2024 - Nov 2025)', from: '2024-05', to: '2025-11' },
} as const satisfies Record<ActNumber, Act>

/** The article tells the same story in five parts before it names three acts. */
export const parts = {
  'part-1-exclusive-era': 'Part 1: The Exclusive Era (2016-2023)',
  'part-2-crisis': 'Part 2: The Crisis (November 2023)',
  'part-3-hedge-begins': 'Part 3: The Hedge Begins (2024)',
  'part-4-fraying-relationship': 'Part 4: The Fraying Relationship (Late 2024)',
  'part-5-anthropic-pivot': 'Part 5: The Anthropic Pivot (2025)',
} as const

/** The rail's ends: January 2016 to the end of 2025, as on every slide. */
export const rail = { from: '2016-01', to: '2025-12' } as const satisfies { from: Month, to: Month }

/** The two ends of the hedge: the firing that began it and the deal that MMNTM says completed it. */
export const hedge = { from: '2023-11', to: '2025-11' } as const satisfies { from: Month, to: Month }
