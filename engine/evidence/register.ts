import type { FigureId, QuoteId, ReadingId } from '../talk.ts'
import { useSlideContext } from '@slidev/client'
import { getCurrentInstance } from 'vue'
import { figures, quotes, readings } from '../talk.ts'
import { recordOf } from './record.ts'

/*
 * How components take a record. What stands behind a slide is declared in its frontmatter (`record:`); these functions
 * give a component the record it draws and, in the dev server and in the test build, report one that is not declared.
 */

// The dev server, and the test build that keeps Vue's warnings.
const reporting = import.meta.env.DEV

function report(id: string): void {
  if (!reporting || !getCurrentInstance())
    return
  const { $frontmatter, $page } = useSlideContext()
  const { id: slide = `number ${$page?.value}`, record = [] } = $frontmatter as { id?: string, record?: readonly string[] }
  if (!record.includes(id) && !recordOf({ record }).ids.includes(id))
    console.warn(`[record] Slide ${slide} draws "${id}", which its frontmatter does not declare: add it to record: there.`)
}

/** @throws a sentence that names the id and the file, which an id gets that is wrong for a moment while somebody edits */
function take<T extends object, I extends keyof T & string>(records: T, id: I, file: string): T[I] {
  report(id)
  if (!Object.hasOwn(records, id))
    throw new Error(`"${id}" is not in ${file}: write an id that is, or add the record there.`)
  return records[id]
}

export const useFigure = <I extends FigureId>(id: I): (typeof figures)[I] => take(figures, id, 'data/figures.ts')
export const useQuote = <I extends QuoteId>(id: I): (typeof quotes)[I] => take(quotes, id, 'data/quotes.ts')
export const useReading = <I extends ReadingId>(id: I): (typeof readings)[I] => take(readings, id, 'data/readings.ts')
