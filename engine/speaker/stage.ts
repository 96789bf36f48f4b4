import type { WritableComputedRef } from 'vue'
import { sharedState, useNav } from '@slidev/client'
import { computed, ref, watch } from 'vue'

/** What the room sees: the slide, nothing but black, or the record: what stands behind the slide. */
export const stages = ['slide', 'black', 'record'] as const
export type Stage = typeof stages[number]

/** Read when it is needed: this module may be loaded before Slidev's own state is. */
const shared = (): { stage?: Stage, recordScroll?: number } => sharedState

/** Shared by all windows of the talk, like the page and the click. */
export const stage: WritableComputedRef<Stage> = computed({
  get: () => shared().stage ?? 'slide',
  set: (to) => {
    shared().stage = to
  },
})

/** How far the record is scrolled, 0 to 1: the room reads what the speaker reads. */
export const recordScroll: WritableComputedRef<number> = computed({
  get: () => shared().recordScroll ?? 0,
  set: (to) => {
    shared().recordScroll = to
  },
})

/** What takes the focus when the record closes: the source line, if a key opened it there. */
let opener: HTMLElement | undefined

export function openRecord(from: EventTarget | null = null): void {
  opener = from instanceof HTMLElement ? from : undefined
  recordScroll.value = 0
  stage.value = 'record'
}

export function focusOpener(): void {
  opener?.focus({ preventScroll: true })
  opener = undefined
}

/** The list of keys: of this window alone, so that the room never sees it. */
export const keysShown = ref(false)

export function toggleStage(to: Stage): void {
  recordScroll.value = 0
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
