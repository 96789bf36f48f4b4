/* The part of subset-font that the build uses; the package has no types. */
declare module 'subset-font' {
  /** A copy of a font with the given characters, and axes narrowed to the given ranges, or set to a number. */
  export default function subsetFont(font: Uint8Array, text: string, options: {
    targetFormat: 'woff2'
    variationAxes?: Record<string, number | { min: number, max: number }>
  }): Promise<Uint8Array>
}
