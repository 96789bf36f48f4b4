import type { PartyId } from '../talk.ts'
import { parties } from '../talk.ts'

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
