/*
 * A cut is a version of the talk: the same pages, fewer of them, with a plan of its own. The entry
 * names its cut (`cut: lightning`), each slide its share of every cut it belongs to
 * (`plan: { talk: 35, lightning: 40 }`), and its notes may carry a transition for one cut alone
 * (`**Next, lightning:** ...`).
 */

export const fullCut = 'talk'

export type Plan = Readonly<Record<string, number>>

/** Whether a slide belongs to a cut: the full talk shows every slide, the appendix included. */
export function belongs(plan: Plan | undefined, cut: string): boolean {
  return cut === fullCut || plan?.[cut] !== undefined
}

/** The notes of one cut: of the transitions, the cut's own where there is one. */
export function notesFor(note: string, cut: string): string {
  const own = `**Next, ${cut}:**`
  const paragraphs = note.split(/\n{2,}/)
  const hasOwn = paragraphs.some(p => p.startsWith(own))
  return paragraphs
    .filter(p => hasOwn ? !p.startsWith('**Next:**') : true)
    .map(p => p.replace(own, '**Next:**'))
    .filter(p => !p.startsWith('**Next, '))
    .join('\n\n')
}
