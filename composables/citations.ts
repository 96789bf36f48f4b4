import type { InjectionKey } from 'vue'
import type { FigureId, NoteId, QuoteId, SourceId } from '../data/index.ts'
import { inject, provide, shallowReactive } from 'vue'
import { figures, notes, quotes } from '../data/index.ts'

/*
 * The source line is not typed. A slide's frame provides a register; whatever shows a quote, a
 * figure or a note takes it through these functions, and so enters its source there.
 */

const key: InjectionKey<Set<SourceId>> = Symbol('citations')

export function provideCitations(first: readonly SourceId[] = []): ReadonlySet<SourceId> {
  const cited = shallowReactive(new Set(first))
  provide(key, cited)
  return cited
}

/** Enters sources in the slide's register; outside a slide it does nothing. */
export function useCite(): (...ids: SourceId[]) => void {
  const cited = inject(key, undefined)
  return (...ids) => ids.forEach(id => cited?.add(id))
}

export function useFigure<I extends FigureId>(id: I): (typeof figures)[I] {
  useCite()(figures[id].source)
  return figures[id]
}

export function useQuote<I extends QuoteId>(id: I): (typeof quotes)[I] {
  useCite()(id)
  return quotes[id]
}

export function useNote<I extends NoteId>(id: I): (typeof notes)[I] {
  useCite()(...notes[id].sources)
  return notes[id]
}
