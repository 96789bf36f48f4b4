import type { Party } from '../engine/evidence/schema.ts'

/** Who pays and who is paid, as the slides name them. A company has one colour: its token in `styles/tokens.css`. */
export const parties = {
  'microsoft': { name: 'Microsoft', token: 'microsoft' },
  'openai': { name: 'OpenAI', token: 'openai' },
  'anthropic': { name: 'Anthropic', token: 'anthropic' },
  'mistral': { name: 'Mistral', token: 'mistral' },
  'mai': { name: 'MAI', token: 'mai' },
  'xai': { name: 'xAI', token: 'xai' },
  'nvidia': { name: 'Nvidia', token: 'nvidia' },
  'ssi': { name: 'SSI', fullName: 'Safe Superintelligence', token: 'ink' },
  'ssi-investors': { name: 'a16z, Sequoia, DST, and others', token: 'ink' },
} as const satisfies Record<string, Party>

export type PartyId = keyof typeof parties
