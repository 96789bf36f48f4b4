/*
 * A cut is a version of the talk: the same pages, fewer of them, with a plan of its own. The entry
 * names its cut (`cut: lightning`), each slide its share of every cut it belongs to
 * (`plan: { talk: 35, lightning: 40 }`), and its notes may hold, after a line `**Cut lightning:**`, what is said
 * in that cut instead.
 */

export const fullCut = 'talk'

export type Plan = Readonly<Record<string, number>>

/** Whether a slide belongs to a cut: the full talk shows every slide, the appendix included. */
export function belongs(plan: Plan | undefined, cut: string): boolean {
  return cut === fullCut || plan?.[cut] !== undefined
}

/** The notes of one cut: what follows a line `**Cut lightning:**` replaces, in that cut, all that stands before. */
export function notesFor(note: string, cut: string): string {
  const [full = '', ...others] = note.split(/^\*\*Cut (\w+):\*\*$/m)
  const own = others.findIndex((name, index) => index % 2 === 0 && name === cut)
  return (others[own + 1] && own >= 0 ? others[own + 1] ?? '' : full).trim()
}
