import type { InjectionKey } from 'vue'
import type { FigureId, QuoteId, ReadingId, RemarkId, SourceId } from '../talk.ts'
import { inject, onBeforeUnmount, provide, shallowReactive } from 'vue'
import { figures, quotes, remarks } from '../talk.ts'

/*
 * The source line is not typed. A slide's frame provides a register; whatever shows a quote, a
 * figure, a reading or a note takes it through these functions, and so enters itself there.
 */

export interface Register {
  readonly sources: Set<SourceId>
  readonly quotes: Set<QuoteId>
  readonly figures: Set<FigureId>
  readonly readings: Set<ReadingId>
  readonly notes: Set<RemarkId>
}

const key: InjectionKey<Register> = Symbol('citations')

/** The registers of the slides that are mounted, by page: what question time looks up. */
const pages = shallowReactive(new Map<number, Register>())

export function provideCitations(page: number, first: readonly SourceId[] = []): Register {
  const register: Register = {
    sources: shallowReactive(new Set(first)),
    quotes: shallowReactive(new Set()),
    figures: shallowReactive(new Set()),
    readings: shallowReactive(new Set()),
    notes: shallowReactive(new Set()),
  }
  provide(key, register)
  pages.set(page, register)
  onBeforeUnmount(() => {
    if (pages.get(page) === register)
      pages.delete(page)
  })
  return register
}

/** What a page shows, if it is mounted. */
export function registerOf(page: number): Register | undefined {
  return pages.get(page)
}

function useRegister(): Register | undefined {
  return inject(key, undefined)
}

/** Enters sources in the slide's register; outside a slide it does nothing. */
export function useCite(): (...ids: SourceId[]) => void {
  const register = useRegister()
  return (...ids) => ids.forEach(id => register?.sources.add(id))
}

export function useFigure<I extends FigureId>(id: I): (typeof figures)[I] {
  const register = useRegister()
  register?.figures.add(id)
  register?.sources.add(figures[id].source)
  return figures[id]
}

export function useQuote<I extends QuoteId>(id: I): (typeof quotes)[I] {
  const register = useRegister()
  register?.quotes.add(id)
  register?.sources.add(id)
  return quotes[id]
}

export function useReading(id: ReadingId): void {
  const register = useRegister()
  register?.readings.add(id)
  register?.sources.add('mmntm')
}

export function useRemark<I extends RemarkId>(id: I): (typeof remarks)[I] {
  const register = useRegister()
  register?.notes.add(id)
  remarks[id].sources.forEach(source => register?.sources.add(source))
  return remarks[id]
}
