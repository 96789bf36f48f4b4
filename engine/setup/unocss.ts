import { defineUnoSetup } from '@slidev/types'

/** How UnoCSS's typography leaves out what stands in a box of the class "not-prose", which nothing of ours has. */
const exception = ':not(:where([class~="not-prose"],[class~="not-prose"] *))'

/** What UnoCSS need not read, and two ways in which it makes the browser compute the styles of a slide anew, or for longer than it needs. */
export default defineUnoSetup(() => ({
  // Its utilities are for slides and for Slidev's own views: components bring their styles, and a word of theirs costs a quarter of a millisecond.
  content: { pipeline: { include: [/\.md$/, /node_modules[\\/]@slidev[\\/].*\.vue$/] } },
  // It declares some fifty variables on every element, before and after it, so that none is inherited. As registered properties they cost nothing.
  theme: { preflightRoot: [] },
  preflights: [{
    layer: 'preflights',
    getCSS: ({ theme }) => Object.entries((theme as { preflightBase: Record<string, string | number> }).preflightBase)
      .map(([name, value]) => `@property ${name}{syntax:"*";inherits:false;initial-value:${value}}`)
      .join('\n'),
  }],
  // A rule about the attribute `class` of what is around an element: with any class that changes, all within is computed anew.
  postprocess: ({ entries }) => entries.forEach((entry) => {
    if (typeof entry[1] === 'string')
      entry[1] = entry[1].replaceAll(exception, '')
  }),
}))
