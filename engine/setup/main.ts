import { useDarkMode } from '@slidev/client'
import { idle, later } from '@slidev/client/logic/idle.ts'
import { slides } from '@slidev/client/logic/slides.ts'
import { defineAppSetup } from '@slidev/types'
import { watch } from 'vue'
import { tellWhatBreaks } from '../check/while-editing.ts'
import { keepForOffline } from '../offline/register.ts'
import { ownKeysOnly } from '../speaker/keyboard.ts'
import { keep } from '../speaker/storage.ts'
import { joinTalk } from '../speaker/windows/join.ts'

const key = 'deck-scheme'

/** Opens light, or as the speaker last left it; `d` switches. Where the system forces its colours, its scheme holds. */
export default defineAppSetup(async ({ app, router }) => {
  tellWhatBreaks(app)
  ownKeysOnly()
  const { isDark } = useDarkMode()
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)')
  const forced = window.matchMedia('(forced-colors: active)')
  const restore = (): void => {
    isDark.value = forced.matches ? systemDark.matches : localStorage.getItem(key) === 'dark'
  }
  restore()
  for (const setting of [systemDark, forced])
    setting.addEventListener('change', restore)
  watch(isDark, dark => forced.matches || keep(key, dark ? 'dark' : 'light'))
  // The first route carries the print range: Slidev reads it once, before the router has it.
  await router.isReady()
  document.querySelector('#app')?.setAttribute('role', 'main')
  keepForOffline(router)
  await joinTalk(router)
  const moreStyles = (): Promise<unknown> => import('./later.ts').catch(() => {})
  await Promise.all([loadSlide(router.currentRoute.value.params.no), router.currentRoute.value.name === 'play' || moreStyles()])
  void later.then(moreStyles)
  // A typeface that the first slides do not show would flash by on the slide that does. Until then they wait.
  void idle.then(() => [...document.fonts].filter(face => face.display === 'block').forEach(face => void face.load().catch(() => {})))
  if (router.currentRoute.value.name === 'presenter')
    giveNotesRoom()
})

/** Nothing is drawn before the slide is there: what `index.html` shows stays until then. */
async function loadSlide(no: unknown): Promise<void> {
  await slides.value.find(slide => slide.no === Number(no))?.load().catch(() => {})
}

/** Slidev's notes show a third of a note; these sizes show all of it, in any window, until the speaker drags them otherwise. */
function giveNotesRoom(): void {
  const dragged = 'deck-notes-dragged'
  const give = (): void => {
    if (localStorage.getItem(dragged))
      return
    // 720 is Slidev's own limit.
    const sizes = { 'width': Math.min(720, innerWidth * 0.4), 'row-size': innerHeight * 0.68 }
    for (const [name, size] of Object.entries(sizes)) {
      const [key, newValue] = [`slidev-presenter-notes-${name}`, String(Math.round(size))]
      keep(key, newValue)
      // Slidev listens for what other windows store: this tells it of what its own window has.
      if (localStorage instanceof Storage)
        window.dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }))
    }
  }
  give()
  window.addEventListener('resize', give)
  window.addEventListener(
    'pointerdown',
    ({ target }) => target instanceof Element && target.closest('[title^="Resize notes"]') && keep(dragged, 'true'),
  )
}
