import type { Ref, ShallowRef } from 'vue'
import { computed, nextTick, onMounted, onUnmounted, ref } from 'vue'

type Part = Readonly<ShallowRef<HTMLElement | null>>

/** How a record is set, in points: smaller and smaller on its slide's own sheet, then whole on a sheet after it. */
const steps = [{ points: 9 }, { points: 8.5 }, { points: 8 }, { points: 9, after: true }, { points: 8, after: true }] as const

/**
 * Fits notes and record on a slide's sheet: nothing is left out. `settled` is true once both end above the feet of
 * their sheets, or once nothing is left to try; the export waits for that (engine/export/ready.ts).
 * @param boxes what has to end above a foot, with that foot; a sheet that is not there has none
 */
export function useFit(boxes: readonly (readonly [text: Part, foot: Part])[]): {
  points: Readonly<Ref<number>>
  after: Readonly<Ref<boolean>>
  settled: Readonly<Ref<boolean>>
} {
  const at = ref(0)
  const step = computed(() => steps[at.value] ?? steps[0])
  const settled = ref(false)
  const fits = (): boolean => boxes.every(([text, foot]) =>
    !text.value || !foot.value || text.value.getBoundingClientRect().bottom <= foot.value.getBoundingClientRect().top)

  async function fit(): Promise<void> {
    settled.value = fits() || at.value === steps.length - 1
    if (settled.value)
      return
    at.value++
    await nextTick(fit)
  }

  // Slides and their notes load one by one.
  const observer = new ResizeObserver(fit)
  onMounted(async () => {
    // In other typefaces a text that fits might seem too long, and it does not grow again.
    await Promise.all([...document.fonts].filter(face => face.family.includes('Variable')).map(face => face.load().catch(() => {})))
    for (const [text] of boxes) {
      if (text.value)
        observer.observe(text.value)
    }
  })
  onUnmounted(() => observer.disconnect())
  return { points: computed(() => step.value.points), after: computed(() => 'after' in step.value), settled }
}
