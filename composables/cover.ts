import { onMounted } from 'vue'

/** Takes away the cover that `index.html` shows, once the deck is drawn under it. Called by the root component. */
export function useCoverUntilDrawn(): void {
  onMounted(() => requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector('#cover')?.remove())))
}
