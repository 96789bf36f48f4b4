import type { WritableComputedRef } from 'vue'
import { sharedState, useNav } from '@slidev/client'
import { computed, ref, watch } from 'vue'

/** What the room sees: the slide, nothing but black, or the evidence behind the slide. */
export const stages = ['slide', 'black', 'evidence'] as const
export type Stage = typeof stages[number]

const shared = sharedState as { stage?: Stage }

/** Shared by all windows of the talk, like the page and the click. */
export const stage: WritableComputedRef<Stage> = computed({
  get: () => shared.stage ?? 'slide',
  set: (to) => {
    shared.stage = to
  },
})

/** The list of keys: of this window alone, so that the room never sees it. */
export const keysShown = ref(false)

export function toggleStage(to: Stage): void {
  stage.value = stage.value === to ? 'slide' : to
}

interface Place { no: number, clicks: number }
const detours: Place[] = []

/** Remembers where a jump left from, for `goBack`. Called once, by the window's top layer. */
export function useDetours(): void {
  const { currentSlideNo, clicks } = useNav()
  let last: Place = { no: currentSlideNo.value, clicks: clicks.value }
  watch([currentSlideNo, clicks], ([no, click]) => {
    if (Math.abs(no - last.no) > 1)
      detours.push(last)
    last = { no, clicks: click }
  })
}

/** The place that the last jump left from, or nothing. */
export function lastPlace(): Place | undefined {
  return detours.pop()
}
