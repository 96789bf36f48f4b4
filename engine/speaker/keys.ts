/** The keys of the talk: what `?` lists and the README repeats. Keys that a clicker sends come first. */
export const keys = [
  { names: ['→', 'Space', 'Page Down'], does: 'next click' },
  { names: ['←', 'Page Up'], does: 'previous click' },
  { names: ['↓', '↑'], does: 'next and previous slide' },
  { names: ['b', '.'], does: 'black screen; any key brings the slide back' },
  { names: ['e'], does: 'the record: what stands behind this slide; again to return' },
  { names: ['1', '2', '3'], does: 'open an act' },
  { names: ['a'], does: 'appendix' },
  { names: ['r'], does: 'return to where the last jump left from' },
  { names: ['g'], does: 'go to a slide by number or title' },
  { names: ['o'], does: 'all slides' },
  { names: ['d'], does: 'dark or light' },
  { names: ['f'], does: 'full screen' },
  { names: ['?'], does: 'this list, in the presenter view' },
] as const satisfies readonly { names: readonly string[], does: string }[]
