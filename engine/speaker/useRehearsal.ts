import type { ComputedRef, Ref } from 'vue'
import type { Rehearsal, RehearsalRow } from './rehearsal.ts'
import { configs, useNav } from '@slidev/client'
import { computed, ref, watch } from 'vue'
import { begin, compare, enter, parse, shift, spentBy } from './rehearsal.ts'
import { keep } from './storage.ts'
import { onClockChange } from './useClockChange.ts'

interface UseRehearsal {
  run: Ref<Rehearsal | undefined>
  /** Plan against actual, once the run is over. */
  result: Ref<RehearsalRow[] | undefined>
  running: ComputedRef<boolean>
  start: () => void
  stop: () => void
  close: () => void
}

/** The speaker's rehearsal. The run is kept on this machine, so that a reload does not lose it. */
export function useRehearsal(): UseRehearsal {
  const key = `${configs.title}:rehearsal`
  const { slides, currentSlideNo } = useNav()
  const run = ref<Rehearsal | undefined>(parse(localStorage.getItem(key)))
  const result = ref<RehearsalRow[]>()

  watch(run, value => keep(key, value && JSON.stringify(value)))
  watch(currentSlideNo, (no) => {
    if (run.value)
      run.value = enter(run.value, no, Date.now())
  })

  onClockChange((by) => {
    if (run.value)
      run.value = shift(run.value, by)
  })

  return {
    run,
    result,
    running: computed(() => run.value !== undefined),
    start: () => {
      result.value = undefined
      run.value = begin(currentSlideNo.value, Date.now())
    },
    stop: () => {
      if (!run.value)
        return
      const plan = slides.value.map(
        ({ no, meta: { slide } }) => ({ no, title: slide?.title ?? '', seconds: Number(slide?.frontmatter.seconds ?? 0) }),
      )
      result.value = compare(spentBy(run.value, Date.now()), plan)
      run.value = undefined
    },
    close: () => {
      result.value = undefined
    },
  }
}
