/** A colour in sRGB, 0 to 255 each, and how opaque it is, 0 to 1. */
export interface Colour {
  readonly red: number
  readonly green: number
  readonly blue: number
  readonly alpha: number
}

export type Vision = 'protanopia' | 'deuteranopia' | 'greyscale'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** Reads a computed colour: `rgb()`, `rgba()`, `color(srgb …)` or a six-digit hex. Throws for any other. */
export function parseColour(css: string): Colour {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(css.trim())
  if (hex)
    return colour(hex.slice(1).map(digits => Number.parseInt(digits, 16)))
  const [, name, list = ''] = /^(rgba?|color)\((?:srgb )?([\d., /e-]+)\)$/.exec(css.trim()) ?? []
  const numbers = list.split(/[ ,/]+/).map(Number)
  if (!name || numbers.length < 3 || numbers.some(Number.isNaN))
    throw new Error(`"${css}" is not a colour that this test can read: teach parseColour its form.`)
  const scale = name === 'color' ? 255 : 1
  return colour(numbers.slice(0, 3).map(number => number * scale), numbers[3])
}

function colour([red = 0, green = 0, blue = 0]: number[], alpha = 1): Colour {
  return { red, green, blue, alpha }
}

/** `#1f5fbf`, for messages. */
export function hexOf({ red, green, blue }: Colour): string {
  return `#${[red, green, blue].map(value => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

/** What is seen where layers lie on each other, the topmost first; the last one should be opaque. */
export function flatten(layers: readonly Colour[]): Colour {
  return layers.reduceRight((below, { red, green, blue, alpha }) => {
    const mix = (top: number, under: number): number => top * alpha + under * (1 - alpha)
    return colour([mix(red, below.red), mix(green, below.green), mix(blue, below.blue)])
  })
}

/** Contrast ratio of WCAG 2, 1 to 21, of two opaque colours. */
export function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function linear({ red, green, blue }: Colour): Triple {
  const one = (value: number): number => value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
  return [one(red), one(green), one(blue)]
}

function multiply(matrix: Matrix, [x, y, z]: Triple): Triple {
  const row = ([a, b, c]: Triple): number => a * x + b * y + c * z
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

const weights: Triple = [0.2126, 0.7152, 0.0722]

function luminance([r, g, b]: Triple): number {
  return weights[0] * r + weights[1] * g + weights[2] * b
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const simulations: Record<Vision, Matrix> = {
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  greyscale: [weights, weights, weights],
}

/** sRGB (D65) to CIE XYZ, each row divided by the white point. */
const toXyz: Matrix = [[0.433953, 0.376219, 0.189828], [0.212673, 0.715152, 0.072175], [0.017757, 0.109477, 0.872766]]

function lab(light: Triple): Triple {
  const f = (t: number): number => t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116
  const [x, y, z] = multiply(toXyz, light)
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))]
}

/** How far apart two colours look, as distance in CIE Lab; 2.3 is just noticeable, black to white is 100. */
export function distance(a: Colour, b: Colour, vision?: Vision): number {
  const [first, second] = [a, b].map((one) => {
    const light = linear(one)
    const seen = vision ? multiply(simulations[vision], light) : light
    return lab([clamp(seen[0]), clamp(seen[1]), clamp(seen[2])])
  }) as [Triple, Triple]
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2])
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}
