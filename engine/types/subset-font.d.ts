/* The part of subset-font that the build uses; the package has no types. */
declare module 'subset-font' {
  /** A copy of a font with the given characters, or with all, at a place on its axes. */
  export default function subsetFont(font: Uint8Array, text: string | undefined, options: {
    targetFormat: 'woff2'
    variationAxes: Record<string, number>
    keepFeatures: string[]
    keepAllGlyphs: boolean
  }): Promise<Uint8Array>
}
