import type { DerivedId, FigureId, OutsideId, SourceId } from '../talk.ts'
import { boundIds, pieces } from '../deck/syntax.ts'
import { derived, figures, outside, sources } from '../talk.ts'
import { amount, dayLong, figureText, monthLong } from './format.ts'
import { kindOf } from './ids.ts'

/*
 * Binding: `[[id]]` in a title, a note or a record becomes the text of a figure or of a derived
 * value, so that no number is typed twice. Forms:
 *   [[anthropic-commitment]]          up to $5B            the figure with its qualifier
 *   [[anthropic-commitment:amount]]   $5B                  where the sentence carries the qualifier
 *   [[month:ft-diversified]]  August 2024          the month of a source
 *   [[day:reuters-27]]        28 October 2025      the day of a source
 *   [[hedge-months]]          24 months            a derived value
 */

/** Replaces every `[[id]]` of a text. @throws a sentence that names an id nobody knows */
export function bind(text: string): string {
  return pieces(text).map(piece => piece.id === undefined ? piece.text : boundText(piece.id)).join('')
}

/** The same, where an id that nobody knows stays as typed. */
export function bindKnown(text: string): string {
  return pieces(text).map(piece => piece.id !== undefined && isBound(piece.id) ? boundText(piece.id) : piece.text).join('')
}

/** Whether an id binds to anything. */
export function isBound(id: string): boolean {
  const [head = '', tail] = id.split(':')
  return Object.hasOwn(derived, id)
    || (head === 'month' && tail !== undefined && Object.hasOwn(sources, tail))
    || (head === 'day' && tail !== undefined && Object.hasOwn(outside, tail))
    || (Object.hasOwn(figures, head) && (tail === undefined || tail === 'amount'))
}

/** A title with its ids bound; what begins it is a capital. */
export function bindTitle(text: string): string {
  return bindKnown(text).replace(/^\p{Ll}/u, letter => letter.toUpperCase())
}

/** The records that the `[[id]]`s of a text stand on, for a slide's `record`: figures, dated sources, a page of reports. */
export function boundRecords(text: string): string[] {
  return boundIds(text).flatMap(recordsOf)
}

/** The records that one id stands on: its figures, the source whose month or day it is, or itself. */
export function recordsOf(id: string): string[] {
  const [head, tail = ''] = id.split(':')
  if (head === 'month' || head === 'day')
    return Object.hasOwn(sources, tail) ? [tail] : []
  return kindOf(id) === 'reports' ? [id] : [...figuresOf(id)]
}

/** The figures behind one id: itself, or those it is derived from. */
export function figuresOf(id: string): readonly FigureId[] {
  const [head = ''] = id.split(':')
  if (Object.hasOwn(derived, id))
    return derived[id as DerivedId].from
  return Object.hasOwn(figures, head) ? [head as FigureId] : []
}

/** The text of one id. @throws a sentence that names an id nobody knows */
export function boundText(id: string): string {
  const [head = '', tail] = id.split(':')
  if (Object.hasOwn(derived, id))
    return derived[id as DerivedId].text()
  if (head === 'month' && tail && Object.hasOwn(sources, tail))
    return monthLong(sources[tail as SourceId].month)
  if (head === 'day' && isBound(id))
    return dayLong(outside[tail as OutsideId].published)
  if (Object.hasOwn(figures, head) && (tail === undefined || tail === 'amount'))
    return (tail ? amount : figureText)(figures[head as FigureId])
  throw new Error(`[[${id}]] names no figure, source or derived value; look it up in data/figures.ts, data/sources.ts or deck.config.ts.`)
}
