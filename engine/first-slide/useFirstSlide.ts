import { useNav } from '@slidev/client'
import { onMounted, watch } from 'vue'

/** Takes away the slide that `index.html` shows, once the deck is drawn under it, or moved on. */
export function useFirstSlideUntilDrawn(): void {
  const { currentSlideNo, clicks } = useNav()
  const remove = (): void => document.querySelector('#first-slide')?.remove()
  watch([currentSlideNo, clicks], remove)
  onMounted(() => requestAnimationFrame(() => requestAnimationFrame(remove)))
}
