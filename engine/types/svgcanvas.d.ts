declare module 'svgcanvas' {
  /** A drawing context that writes SVG. */
  export class Context {
    constructor(options: { width: number, height: number })
    getSvg(): SVGSVGElement
  }
}
