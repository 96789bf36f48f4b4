/*
 * The marks that an author types, all of them read here:
 *   [[id]]              in titles, slides, notes and records: text from a record
 *   [click], [click:2]  in the notes: what follows is said after the next click, or after two
 *   [pause]             in the notes: silence
 *   **Next:** …         the transition to the next slide
 *   **If asked:** …     an answer, not spoken
 *   **Cut lightning:**  what follows is said in that cut instead of all that stands before
 * A label holds until the next one.
 */

/** A stretch of text: typed, or bound to what `id` names. */
export interface Piece { readonly text: string, readonly id?: string }

/** Cuts a text at its `[[id]]`s. */
export function pieces(text: string): Piece[] {
  return text.split(/(\[\[[^\]]*\]\])/)
    .filter(Boolean)
    .map(part => part.startsWith('[[') ? { text: part, id: part.slice(2, -2) } : { text: part })
}

/** The ids that a text binds. */
export function boundIds(text: string): string[] {
  return pieces(text).flatMap(({ id }) => id === undefined ? [] : [id])
}

/** A paragraph of the notes. */
export type Block = ReturnType<typeof blocksOf>[number]

const cutLabel = /^\*\*Cut ([\w-]+):\*\*\s*/
const label = /\*\*(Next|If asked):\*\*\s*/
const clickMark = /\[click(?::(\d+))?\]\s*/g
const pauseMark = /\[pause\]\s*/g

/** The paragraphs of some notes, those of every cut. */
export function blocksOf(note: string) {
  let cut: string | undefined
  let kind: 'say' | 'next' | 'asked' = 'say'
  return note.split(/\n\s*\n/).flatMap((paragraph) => {
    const [mark = '', name] = cutLabel.exec(paragraph.trim()) ?? []
    if (name)
      [cut, kind] = [name, 'say']
    // Its lines in the file are one paragraph.
    const typed = paragraph.trim().slice(mark.length).replaceAll(/\s*\n\s*/g, ' ')
    const [, labelled] = label.exec(typed) ?? []
    if (labelled)
      kind = labelled === 'Next' ? 'next' : 'asked'
    const block = {
      kind,
      // The cut whose own words it is part of.
      cut,
      typed,
      // Its words alone, without label and markers.
      text: typed.replace(label, '').replace(clickMark, '').replace(pauseMark, '').trim(),
      clicks: Array.from(typed.matchAll(clickMark), ([, count = 1]) => Number(count)).reduce((sum, count) => sum + count, 0),
      pauses: Array.from(typed.matchAll(pauseMark)).length,
    }
    return typed ? [block] : []
  })
}

/** The paragraphs of one cut: its own where it has any, with the answers of all cuts if it has none of its own. */
export function blocksFor(note: string, cut: string): Block[] {
  const blocks = blocksOf(note)
  const shared = blocks.filter(block => block.cut === undefined)
  const own = blocks.filter(block => block.cut === cut)
  if (!own.length)
    return shared
  return own.some(({ kind }) => kind === 'asked') ? own : [...own, ...shared.filter(({ kind }) => kind === 'asked')]
}

/** The notes of one cut. */
export function notesFor(note: string, cut: string): string {
  return blocksFor(note, cut).map(({ typed }) => typed).join('\n\n')
}

/** Notes as Slidev shows them: a pause is an element that `styles/` draws, as a click is one of Slidev's. */
export function shownNotes(note: string): string {
  return note.replace(pauseMark, '<i class="pause"></i> ')
}

/** What is said: all paragraphs but the answers, without labels and markers. */
export function saidIn(blocks: readonly Block[]): string {
  return blocks.filter(({ kind }) => kind !== 'asked').map(({ text }) => text).join('\n\n')
}

/** How often the speaker clicks. */
export function clicksIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { clicks }) => sum + clicks, 0)
}

/** Notes to read on paper: without pauses and emphasis, and `click` where the speaker clicks. */
export function plainNotes(note: string, click = ''): string {
  return note.replace(clickMark, click).replace(pauseMark, '').replaceAll('**', '').trim()
}
