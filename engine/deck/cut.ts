/*
 * A cut is a version of the talk: the same pages, fewer of them, with a plan of its own. The entry
 * names its cut (`cut: lightning`), each slide its share of every cut it belongs to
 * (`plan: { talk: 35, lightning: 40 }`), and its notes may say something else in one cut (deck/syntax.ts).
 */

export const fullCut = 'talk'

export type Plan = Readonly<Record<string, number>>

/** Whether a slide belongs to a cut: the full talk shows every slide, the appendix included. */
export function belongs(plan: Plan | undefined, cut: string): boolean {
  return cut === fullCut || plan?.[cut] !== undefined
}
