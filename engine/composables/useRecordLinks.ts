import type { QuoteId, SourceId } from '../talk.ts'
import { useNav } from '@slidev/client'
import { kindOf } from '../evidence/ids.ts'
import { reportPageOf } from '../evidence/reports.ts'
import { sources } from '../talk.ts'

/** The slides of the appendix that print a part of the article, by its kind. */
const appendix: Readonly<Record<string, string>> = {
  stat: 'article-callouts',
  callout: 'article-callouts',
  list: 'article-lists',
  table: 'article-tables',
  timeline: 'article-timeline',
}

/** Where a printed deck shows a record whole: its slide in the appendix, or the page outside. */
export function useRecordLinks(): (id: string | undefined) => string | undefined {
  const { slides } = useNav()
  const anchor = (slideId: string | undefined): string | undefined => {
    const no = slideId && slides.value.find(({ meta: { slide } }) => slide?.frontmatter.id === slideId)?.no
    return no ? `#${no}` : undefined
  }
  return (id = '') => {
    const kind = kindOf(id)
    if (kind === 'quote')
      return anchor(`reports-${reportPageOf(id as QuoteId)}`)
    if (kind === 'page')
      return (sources[id as SourceId] as { url?: string }).url
    return anchor(kind && appendix[kind])
  }
}
