import type { Recorded, RecordEntry, RecordLayer } from '../evidence/record.ts'
import { recordOf } from '../evidence/record.ts'
import { slideAnchor } from './address.ts'

/*
 * The talk as a page for readers: sections, slides and what stands behind each, every record once. A record that comes
 * again is a link to where it stands.
 */

/** A slide as the build knows it, and its picture as HTML. */
export interface Pictured {
  readonly no: number
  readonly title: string
  readonly frontmatter: Readonly<Record<string, unknown>>
  readonly picture: string
}

/** A record that stands at an earlier slide, and what it is called there. */
export interface Again { readonly href: string, readonly name: string }

export interface ReadSlide {
  readonly no: number
  readonly id: string
  readonly title: string
  readonly layout: string
  /** Nothing where the slide prints its records and no more: they stand under it. */
  readonly picture: string
  readonly layers: readonly RecordLayer[]
  readonly again: readonly Again[]
}

/** An act, from its card on, or the appendix; what stands before the first act has no name. */
export interface ReadSection {
  readonly id: string
  readonly name: string
  readonly slides: readonly ReadSlide[]
}

/** Slides open a section where an act begins, and where the appendix does. */
export function sectionsOf(slides: readonly Pictured[]): ReadSection[] {
  const seen = new Map<string, number>()
  const sections: { id: string, name: string, slides: ReadSlide[] }[] = [{ id: '', name: '', slides: [] }]
  for (const slide of slides.map(slide => readSlide(slide, seen))) {
    if (slide.layout === 'card')
      sections.push({ id: slide.id, name: slide.title, slides: [] })
    else if (slide.layout === 'appendix' && sections.at(-1)?.id !== 'appendix')
      sections.push({ id: 'appendix', name: 'Appendix', slides: [] })
    sections.at(-1)?.slides.push(slide)
  }
  return sections
}

function readSlide({ no, title, frontmatter, picture }: Pictured, seen: Map<string, number>): ReadSlide {
  const { layers } = recordOf(frontmatter as Recorded)
  const entries = layers.flatMap(layer => layer.entries)
  const isNew = ({ id }: RecordEntry): boolean => seen.get(id) === no
  for (const { id } of entries) {
    if (!seen.has(id))
      seen.set(id, no)
  }
  const layout = String(frontmatter.layout ?? '')
  return {
    no,
    id: slideAnchor(no, frontmatter),
    title,
    layout,
    picture: layout === 'appendix' && picture.includes('data-record=') ? '' : picture,
    layers: layers.map(layer => ({ ...layer, entries: layer.entries.filter(isNew) }))
      .filter(layer => layer.entries.length),
    again: entries.filter(entry => !isNew(entry))
      .map(entry => ({ href: `#${recordAnchor(entry.id)}`, name: nameOf(entry, seen.get(entry.id)) })),
  }
}

/** Where a record stands on the page: a slide may have the same id. */
export function recordAnchor(id: string): string {
  return `record-${id}`
}

/** A record in few words; a remark has none but its own, so it is known by the slide that it stands at. */
function nameOf(entry: RecordEntry, no = 0): string {
  switch (entry.form) {
    case 'report':
    case 'page':
      return entry.credit
    case 'figure':
      return `${entry.amount} ${entry.label}`
    case 'printed':
      return entry.name
    case 'remark':
      return `an editor’s remark at slide ${no}`
  }
}
