import { useNav } from '@slidev/client'
import { onMounted, watch } from 'vue'

/** Milliseconds that it stays when the deck's typefaces do not come. */
const patience = 3000

/** Takes away the slide that `index.html` shows, once the deck is drawn under it in its typefaces, or moved on. */
export function useFirstSlideUntilDrawn(): void {
  const { currentSlideNo, clicks } = useNav()
  const remove = (): void => document.querySelector('#first-slide')?.remove()
  watch([currentSlideNo, clicks], remove)
  onMounted(async () => {
    // Those that the slide shows are known once it is laid out.
    void document.body.offsetHeight
    const faces = [...document.fonts].filter(face => face.status === 'loading')
    await Promise.race([Promise.allSettled(faces.map(face => face.loaded)), new Promise(resolve => setTimeout(resolve, patience))])
    requestAnimationFrame(() => requestAnimationFrame(remove))
  })
}
