import type { Rgb } from 'culori'
import { blend, converter, formatHex, parse, wcagContrast } from 'culori'

/** A colour in sRGB, 0 to 1 each, and how opaque it is. */
export type Colour = Rgb & { alpha: number }

const rgb = converter('rgb')

/** Reads a colour as a browser computes it. @throws for what is none, such as a pattern */
export function parseColour(css: string): Colour {
  const colour = rgb(parse(css))
  if (!colour)
    throw new Error(`"${css}" is not a colour that this test can read.`)
  return { ...colour, alpha: colour.alpha ?? 1 }
}

/** `#1f5fbf`, for messages. */
export const hexOf = (colour: Colour): string => formatHex(colour)

/** What is seen where layers lie on each other, the topmost first; the last one should be opaque. */
export function flatten(layers: readonly Colour[]): Colour {
  return { ...blend(layers.toReversed(), 'normal', 'rgb'), alpha: 1 } as Colour
}

/** Contrast ratio of WCAG 2, 1 to 21, of two opaque colours. */
export const contrast = (a: Colour, b: Colour): number => wcagContrast(a, b)
