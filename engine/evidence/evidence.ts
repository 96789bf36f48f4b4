import type { Figure, FigureId, QuoteId, ReadingId, RemarkId, SourceId } from '../talk.ts'
import { figures, quotes, readings, remarks } from '../talk.ts'
import { bind } from './bind.ts'
import { attribution, citation } from './citation.ts'
import { figureText } from './format.ts'

export interface EvidenceEntry {
  /** The number, where the entry is a figure. */
  readonly lead?: string
  readonly text: string
  readonly source: string
}

export interface EvidenceLayer {
  readonly id: 'figure' | 'report' | 'reading' | 'note'
  readonly name: string
  readonly entries: readonly EvidenceEntry[]
}

interface Shown {
  readonly figures: Iterable<FigureId>
  readonly quotes: Iterable<QuoteId>
  readonly readings: Iterable<ReadingId>
  readonly notes: Iterable<RemarkId>
}

/** What stands behind a slide, by layer: its figures with their caveats, the reports, the article's readings, our notes. */
export function evidenceOf(shown: Shown): EvidenceLayer[] {
  return [
    { id: 'figure', name: 'Figures', entries: Array.from(shown.figures, figureEntry) },
    { id: 'report', name: 'Evidence: reports, as quoted by MMNTM', entries: Array.from(shown.quotes, quoteEntry) },
    { id: 'reading', name: 'MMNTM’s reading', entries: Array.from(shown.readings, id => ({ text: readings[id].text, source: 'MMNTM Research' })) },
    { id: 'note', name: 'Editor’s notes: ours', entries: Array.from(shown.notes, id => ({ text: bind(remarks[id].text), source: sourceList(remarks[id].sources) })) },
  ]
}

function figureEntry(id: FigureId): EvidenceEntry {
  const figure: Figure = figures[id]
  const lead = figure.kind === 'undisclosed' ? 'Not disclosed' : figureText(figure)
  return { lead, text: `${figure.label}, ${figure.kind}. ${bind(figure.caveat)}`, source: sourceList([figure.source]) }
}

function quoteEntry(id: QuoteId): EvidenceEntry {
  return { text: `“${quotes[id].text}”`, source: attribution(id) + (quotes[id].unnamedSources ? ', unnamed sources' : '') }
}

function sourceList(ids: readonly SourceId[]): string {
  return ids.map(citation).map(c => `${c.name} ${c.month}`.trim()).join(' · ')
}
