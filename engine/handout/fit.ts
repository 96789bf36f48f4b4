import type { Ref, ShallowRef } from 'vue'
import type { Room } from './sources.ts'
import { computed, nextTick, onMounted, onUnmounted, ref } from 'vue'
import { rooms } from './sources.ts'

type Part = Readonly<ShallowRef<HTMLElement | null>>

/**
 * How much a sheet's list of sources may say: less and less until `text` ends above `foot`. `settled` is true once it
 * does, or once nothing is left to leave out; the export waits for that (engine/export/ready.ts).
 */
export function useFit(text: Part, foot: Part): { room: Readonly<Ref<Room>>, settled: Readonly<Ref<boolean>> } {
  const step = ref(0)
  const room = computed(() => rooms[step.value] ?? 'least')
  const settled = ref(false)

  async function fit(): Promise<void> {
    if (!text.value || !foot.value)
      return
    const fits = text.value.getBoundingClientRect().bottom <= foot.value.getBoundingClientRect().top
    settled.value = fits || room.value === 'least'
    if (settled.value)
      return
    step.value++
    await nextTick(fit)
  }

  // Slides load one by one, and bring their sources with them.
  const observer = new ResizeObserver(fit)
  onMounted(async () => {
    // In other typefaces a text that fits might seem too long, and it does not grow again.
    await Promise.all([...document.fonts].filter(face => face.family.includes('Variable')).map(face => face.load().catch(() => {})))
    if (text.value)
      observer.observe(text.value)
  })
  onUnmounted(() => observer.disconnect())
  return { room, settled }
}
