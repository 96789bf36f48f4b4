import type { DayOrMonth, Figure, FigureId, OutsideSource, QuoteId, RemarkId, SourceId } from '../talk.ts'
import type { PrintedEntry } from './article.ts'
import { figures, parties, quotes, remarks, sources } from '../talk.ts'
import { printedEntry } from './article.ts'
import { bind } from './bind.ts'
import { dayLong, figureText, monthLong, monthShort } from './format.ts'
import { kindOf } from './ids.ts'
import { reportsOfPage } from './reports.ts'

/*
 * What stands behind a slide, and the only place that words it. It follows from the slide's frontmatter alone, so it
 * is the same in every view: source line, record panel, handout, appendix and data files.
 */

export type PageEntry = ReturnType<typeof pageEntry>
export type RecordEntry = PrintedEntry | PageEntry | ReturnType<typeof reportEntry | typeof figureEntry | typeof remarkEntry>

export interface RecordLayer {
  readonly id: 'reports' | 'article' | 'figures' | 'remarks' | 'pages'
  readonly name: string
  readonly entries: readonly RecordEntry[]
}

export interface SlideRecord {
  /** The declared ids and those that follow from them, each once and in order. */
  readonly ids: readonly string[]
  /** Only layers with entries. */
  readonly layers: readonly RecordLayer[]
}

/** The part of a slide's frontmatter that this module reads; engine/setup/preparser.ts adds the ids bound in title and body. */
export interface Recorded {
  readonly record?: readonly string[]
}

const layerNames = {
  reports: 'Reports, as quoted by MMNTM',
  article: 'The article, as printed',
  figures: 'Figures',
  remarks: 'Editor’s remarks',
  pages: 'Not in the article',
} as const satisfies Record<RecordLayer['id'], string>

const layerOf = { report: 'reports', printed: 'article', figure: 'figures', remark: 'remarks', page: 'pages' } as const

/** Everything behind a slide. Ids that no record has are left out: `recordFaults` of ids.ts names them. */
export function recordOf({ record = [] }: Recorded): SlideRecord {
  const ids = [...new Set(record.flatMap(withSources))]
  const entries = ids.map(entryOf).filter(entry => entry !== undefined)
  // A page that a remark rests on is said there.
  const said = new Set(entries.flatMap(entry => entry.form === 'remark' ? entry.pages.map(page => page.id) : []))
  const layers = (Object.keys(layerNames) as RecordLayer['id'][]).map(id =>
    ({ id, name: layerNames[id], entries: entries.filter(entry => layerOf[entry.form] === id && !(entry.form === 'page' && said.has(entry.id))) }))
  return { ids, layers: layers.filter(layer => layer.entries.length) }
}

/** An id and what it brings: a figure its source, a page of reports its reports. */
function withSources(id: string): string[] {
  const kind = kindOf(id)
  if (kind === 'reports')
    return reportsOfPage(Number(id.slice(id.indexOf('-') + 1))).map(report => report.id)
  return kind === 'figure' ? [figures[id as FigureId].source, id] : [id]
}

/** One record in words. The article itself (`mmntm`) is no entry: what is taken from it is. */
export function entryOf(id: string): RecordEntry | undefined {
  switch (kindOf(id)) {
    case undefined:
    case 'reports':
      return undefined
    case 'quote':
      return reportEntry(id as QuoteId)
    case 'figure':
      return figureEntry(id as FigureId)
    case 'remark':
      return remarkEntry(id as RemarkId)
    case 'page':
      return pageEntry(id as SourceId)
    default:
      return printedEntry(id)
  }
}

/** A quotation of the article. */
export function reportEntry(id: QuoteId) {
  const { text, publisher, month, unnamedSources } = quotes[id]
  return {
    form: 'report' as const,
    id,
    words: `“${text}”`,
    // As the article prints them: `Axios, November 2023`.
    credit: `${publisher}, ${monthLong(month)}`,
    // That MMNTM quotes it is what its layer is called.
    how: unnamedSources ? 'from unnamed sources' : '',
  }
}

/** A number, with every word that must travel with it. */
export function figureEntry(id: FigureId) {
  const figure: Figure = figures[id]
  const { kind, qualifier, label, asOf, caveat, source } = figure
  const flow = 'payer' in figure ? `${parties[figure.payer].name} to ${parties[figure.payee].name}` : ''
  return {
    form: 'figure' as const,
    id,
    amount: figure.kind === 'undisclosed' ? `“${figure.words}”` : figureText(figure),
    label,
    // `investment commitment, up to · Microsoft to Anthropic · as of Nov 2025`
    facts: [`${kind}, ${qualifier}`, flow, `as of ${monthShort(asOf)}`].filter(Boolean).join(' · '),
    caveat: bind(caveat),
    source: sourceName(source),
  }
}

/** The editor's: where the article and its sources part ways, or what a number needs. */
function remarkEntry(id: RemarkId) {
  const { text } = remarks[id]
  const stands: readonly SourceId[] = remarks[id].sources
  return {
    form: 'remark' as const,
    id,
    text: bind(text),
    // The reports, and the article where it is about the article itself.
    rests: stands.filter(source => kindOf(source) !== 'page')
      .map(source => source === 'mmntm' ? 'the article itself' : sourceName(source))
      .join(' · '),
    pages: stands.filter(source => kindOf(source) === 'page').map(pageEntry),
  }
}

const grades = { A: 'primary text', B: 'newsroom', C: 'secondary page' } as const

/** A page outside the article; its grade says what kind of page it is, where that is known. */
export function pageEntry(id: SourceId) {
  const page: OutsideSource & { readonly date?: DayOrMonth } = sources[id] as OutsideSource
  const { publisher, date, month, what, url } = page
  const grade = page.grade && `grade ${page.grade}: ${grades[page.grade]}`
  return { form: 'page' as const, id, credit: `${publisher}, ${dayLong(date ?? month)}`, what, url, grade }
}

/** A source in a list: `Axios, Nov 2023`; of the article itself, its publisher. */
export function sourceName(id: SourceId): string {
  const source = sources[id]
  const name = 'short' in source ? source.short : source.publisher
  return id === 'mmntm' ? source.publisher : `${name}, ${monthShort(source.month)}`
}
