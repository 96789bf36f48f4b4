import { bindingFaults } from './lint-ids.ts'
import { numeralsIn } from './numerals.ts'

/*
 * The rules for our own words, in captions, caveats and remarks: they bind numbers instead of typing them, and what
 * they set in quotation marks is somebody's.
 */

const quoted = /“([^”]*)”/g

/** Ids that bind to nothing, and numerals that are neither bound nor quoted. */
export function ownWordFaults(text: string): string[] {
  const typed = numeralsIn(text.replaceAll(quoted, ' ')).filter(({ reason }) => !reason)
  return [
    ...bindingFaults(text),
    ...typed.map(({ text }) => `It types "${text}": bind it as [[figure-id]], [[month:source-id]] or [[day:source-id]].`),
  ]
}

/** What a text sets in quotation marks. */
export function quotedWords(text: string): string[] {
  return Array.from(text.matchAll(quoted), ([, words = '']) => words)
}

/** Whether a text has these words, in their order where … stands for some left out; one kind of apostrophe is as good as another. */
export function hasWords(text: string, words: string): boolean {
  const [said = '', ...pieces] = [text, ...words.split(' … ')].map(part => part.replaceAll('’', '\'').replaceAll(/\s+/g, ' ').trim())
  let from = 0
  return pieces.every((piece) => {
    const at = said.indexOf(piece, from)
    from = at + piece.length
    return at >= 0
  })
}
