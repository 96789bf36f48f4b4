import type { PartyId } from '../talk.ts'
import { parties } from '../talk.ts'

/** The tokens of styles/tokens.css as CSS values. Charts are drawn as SVG, so they follow the scheme by themselves. */
export const palette = {
  ink: 'var(--deck-ink)',
  muted: 'var(--deck-muted)',
  line: 'var(--deck-line)',
  paper: 'var(--deck-paper)',
} as const

/** The colour of a company's marks. */
export function markColour(party: PartyId): string {
  return `var(--deck-${parties[party].token})`
}

/** The colour of a company's name, dark enough to read. */
export function textColour(party: PartyId): string {
  return `var(--deck-${parties[party].token}-text)`
}

/** The colour of words set on a company's mark. */
export function onColour(party: PartyId): string {
  return `var(--deck-on-${parties[party].token})`
}

export const fonts = {
  text: '"Schibsted Grotesk"',
  display: '"Newsreader"',
} as const
