import { figures } from '../../data/index.ts'
import { inDollars } from '../../engine/charts/scale.ts'

/** The width of Microsoft's field, and the px that a billion dollars is long. */
export const field = 256
const perBillion = 36

function length(id: 'anthropic-purchase' | 'anthropic-commitment' | 'nvidia-commitment'): number {
  return inDollars(figures[id].money) / 1e9 * perBillion
}

/** The three flows on one scale. The purchase runs off the page's right edge, its tip in Microsoft's field. */
export const bothWays = {
  purchase: { tail: 1280, tip: 1280 - length('anthropic-purchase') },
  microsoft: { length: length('anthropic-commitment') },
  nvidia: { length: length('nvidia-commitment') },
} as const
