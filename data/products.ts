import type { Product } from '../engine/evidence/schema.ts'

/** The products two reports of early 2023 name, in the order they name them. */
export const products = [
  { name: 'Bing', status: 'unveiled', source: 'verge-bing-edge' },
  { name: 'Edge', status: 'unveiled', source: 'verge-bing-edge' },
  { name: 'Excel', status: 'planned', source: 'bloomberg-365-copilot' },
  { name: 'PowerPoint', status: 'planned', source: 'bloomberg-365-copilot' },
  { name: 'Outlook', status: 'planned', source: 'bloomberg-365-copilot' },
  { name: 'Word', status: 'planned', source: 'bloomberg-365-copilot' },
] as const satisfies readonly Product[]
