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
    const faces = [...document.fonts].filter(face => face.family.includes('Variable') && face.style === 'normal')
    await Promise.race([Promise.allSettled(faces.map(face => face.load())), new Promise(resolve => setTimeout(resolve, patience))])
    requestAnimationFrame(() => requestAnimationFrame(remove))
  })
}
