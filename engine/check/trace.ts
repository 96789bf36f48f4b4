import type { Deck, Slide } from '../deck/deck.ts'
import type { Figure, FigureId, SourceId } from '../talk.ts'
import { pieces } from '../deck/syntax.ts'
import { boundText, figuresOf, isBound } from '../evidence/bind.ts'
import { figureText } from '../evidence/format.ts'
import { sourceName } from '../evidence/record.ts'
import { derived, figures, sources } from '../talk.ts'
import { monthsOf, numeralsIn, textsOf } from './numerals.ts'

/** A number of a slide, where it stands and what it comes from; nothing where it was typed without a reason. */
export interface Traced {
  readonly where: 'title' | 'text' | 'name' | 'notes' | 'record'
  readonly text: string
  readonly origin?: string
}

/** Every number of a slide: bound in its title, text and notes, shown from its record, or typed. */
export function traceSlide(slide: Slide): Traced[] {
  const said = textsOf(slide).flatMap(({ where, text }): Traced[] => [
    ...pieces(text).flatMap(({ id }) => id !== undefined && isBound(id) ? [{ where, text: boundText(id), origin: originOf(id) }] : []),
    ...numeralsIn(text, monthsOf(slide)).map(({ text, reason }) => ({ where, text, ...reason ? { origin: `typed: ${reason}` } : {} })),
  ])
  const shown = slide.record.filter(id => Object.hasOwn(figures, id)).map((id): Traced =>
    ({ where: 'record', text: figureText(figures[id as FigureId]), origin: figureOrigin(id as FigureId) }))
  return [...new Map([...said, ...shown].map(one => [`${one.where} ${one.text} ${one.origin}`, one])).values()]
}

/** The record or the derivation behind a bound id. */
function originOf(id: string): string {
  const [head = '', tail = ''] = id.split(':')
  if (Object.hasOwn(derived, id)) {
    const from = figuresOf(id)
    return `derived ${id} (deck.config.ts)${from.length ? `: from ${from.join(', ')}` : ''}`
  }
  return head === 'month' && Object.hasOwn(sources, tail) ? `month of ${cited(tail as SourceId)}` : figureOrigin(head as FigureId)
}

function figureOrigin(id: FigureId): string {
  const figure: Figure = figures[id]
  return `figure ${id} (data/figures.ts): ${cited(figure.source)}`
}

function cited(id: SourceId): string {
  return `${id}, ${sourceName(id)}`
}

/** One block a slide, one line a number, for an editor to read. */
export function inBlocks({ slides }: Deck): string {
  return slides.map((slide) => {
    const found = traceSlide(slide)
    const widest = Math.min(24, Math.max(0, ...found.map(({ text }) => text.length)))
    const lines = found
      .map(({ where, text, origin }) => `    ${where.padEnd(6)}  ${text.padEnd(widest)}  ${origin ?? 'TYPED, with no reason given'}`)
    return [`${slide.no}  ${slide.id}  ${slide.title}`, ...lines.length ? lines : ['    no number']].join('\n')
  }).join('\n\n')
}
