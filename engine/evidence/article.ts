import type { ArticleId, ArticleReading, CalloutId, ListId, ReadingId, SectionId, StatId } from '../talk.ts'
import type { TableId } from './ids.ts'
import { articleText, callouts, lists, prose, readings, sectionOf, sections, stats, tables, timeline } from '../talk.ts'
import { monthLong } from './format.ts'
import { kindOf } from './ids.ts'

/** A table of the article, or of what a picture shows. */
export interface DataTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A part of the article as it prints it. It is set in italics: it is the article's opinion, not a report. */
export interface PrintedEntry {
  readonly form: 'printed'
  readonly id: string
  /** What it is: `The article’s callout “The Signal”`. */
  readonly name: string
  readonly text?: string
  readonly items?: readonly string[]
  readonly table?: DataTable
  /** The heading it stands under, where the name does not say it. */
  readonly where?: string
}

/** What a source line calls the parts of the article. */
export const partNames = {
  stat: 'The article’s callout',
  callout: 'The article’s callout',
  list: 'The article’s list',
  table: 'The article’s table',
  timeline: 'The article’s timeline',
  masthead: 'After MMNTM Research',
  reading: 'The article’s reading',
  prose: 'The article’s reading',
} as const

/** What a part is and where it stands: `The article’s callout “The Signal”, under “The Mistral Signal”`. */
export function placeOf({ name, where }: PrintedEntry): string {
  return where ? `${name}, under “${where}”` : name
}

/** The article's table as a list of columns and rows. */
export function articleTable(id: TableId): DataTable {
  return { columns: tables[id].columns, rows: Object.values(tables[id].rows) }
}

/** The article's timeline; the months are those of the reports that date its entries. */
export function timelineTable(): DataTable {
  return {
    columns: ['Month', 'Entry', 'Description', 'Milestone'],
    rows: Object.values(timeline)
      .map(({ month, title, description, milestone }) => [monthLong(month), title, description, milestone ? 'Milestone' : '']),
  }
}

/** The heading over a part of the article. */
export function headingOf(id: ArticleId): string {
  const section = sectionOf(id)
  return section ? sections[section] : ''
}

const mastheadNames = {
  'title': 'The article’s title',
  'dek': 'The line under the article’s title',
  'byline': 'The article’s author',
  'see-also': 'The article’s last note',
  'footer': 'The article’s footer',
} as const satisfies Partial<Record<ArticleId, string>>

type MastheadId = keyof typeof mastheadNames

/** A part of the article in words. @throws where `id` names no part of it */
export function printedEntry(id: string): PrintedEntry {
  const entry = { form: 'printed', id } as const
  const kind = kindOf(id)
  switch (kind) {
    case 'stat': {
      const { label, value, caption } = stats[id as StatId]
      return { ...entry, name: `${partNames[kind]} “${label}”`, text: `${value}. ${caption}.` }
    }
    case 'callout': {
      const { label, body } = callouts[id as CalloutId]
      return { ...entry, name: `${partNames[kind]} “${label}”`, text: body }
    }
    case 'list':
      return { ...entry, name: `${partNames[kind]} under “${headingOf(id as ListId)}”`, items: lists[id as ListId] }
    case 'table':
      return { ...entry, name: partNames[kind], table: articleTable(id as TableId), where: headingOf(id as TableId) }
    case 'timeline':
      return { ...entry, name: `${partNames[kind]}; its months are those of the reports`, table: timelineTable() }
    case 'masthead':
      return { ...entry, name: mastheadNames[id as MastheadId], text: articleText[id as MastheadId] }
    case 'prose':
      return { ...entry, name: partNames[kind], text: prose[id as keyof typeof prose] }
    case 'reading': {
      const { label, text, section }: ArticleReading = readings[id as ReadingId]
      return {
        ...entry,
        name: label ? `${partNames.callout} “${label}”` : partNames[kind],
        text,
        where: Object.hasOwn(sections, section) ? sections[section as SectionId] : undefined,
      }
    }
    default:
      throw new Error(`"${id}" names no part of the article; its parts are in data/article.ts, data/readings.ts and data/timeline.ts.`)
  }
}
