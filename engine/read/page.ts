import type { Recorded, RecordEntry, RecordLayer } from '../evidence/record.ts'
import { placeOf } from '../evidence/article.ts'
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

/** Where on the page a record stands, and at which slide. */
interface Place { readonly anchor: string, readonly no: number }

/** Slides open a section where an act begins, and where the appendix does. */
export function sectionsOf(slides: readonly Pictured[]): ReadSection[] {
  const seen = new Map<string, Place>()
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

function readSlide({ no, title, frontmatter, picture }: Pictured, seen: Map<string, Place>): ReadSlide {
  const { layers } = recordOf(frontmatter as Recorded)
  const entries = layers.flatMap(layer => layer.entries)
  const isNew = ({ id }: RecordEntry): boolean => seen.get(id)?.no === no
  // A remark says the pages that it rests on.
  for (const entry of entries) {
    const { id } = entry
    for (const said of entry.form === 'remark' ? [id, ...entry.pages.map(page => page.id)] : [id]) {
      if (!seen.has(said))
        seen.set(said, { anchor: recordAnchor(id), no })
    }
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
      .map(entry => ({ href: `#${seen.get(entry.id)?.anchor}`, name: nameOf(entry, seen.get(entry.id)?.no) })),
  }
}

/** Where a record stands on the page: a slide may have the same id. */
export function recordAnchor(id: string): string {
  return `record-${id}`
}

/** A record in few words, no two alike: a publisher may have two reports in a month; a remark has none but its first. */
function nameOf(entry: RecordEntry, no = 0): string {
  switch (entry.form) {
    case 'report':
    case 'page':
      return `${entry.credit}, at slide ${no}`
    case 'figure':
      return `${entry.amount} ${entry.label}`
    case 'printed':
      return placeOf(entry)
    case 'remark':
      return `Remark at slide ${no}: ${entry.text.split(' ').slice(0, 6).join(' ')} …`
  }
}
