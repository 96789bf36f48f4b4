import { useDarkMode } from '@slidev/client'
import { defineAppSetup } from '@slidev/types'
import { watch } from 'vue'
import { keepForOffline } from '../composables/offline.ts'
import { joinTalk } from '../composables/talk.ts'

/** The deck's own memory of the scheme: Slidev's key is shared by every deck on this origin. */
const key = 'the-microsoft-hedge:scheme'

/** Opens light whatever the system prefers, or as the speaker last left it; `d` switches. */
export default defineAppSetup(async ({ router }) => {
  const { isDark } = useDarkMode()
  const restore = (): void => {
    isDark.value = localStorage.getItem(key) === 'dark'
  }
  restore()
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restore)
  watch(isDark, dark => localStorage.setItem(key, dark ? 'dark' : 'light'))
  // The first route carries the print range: Slidev reads it once, before the router has it.
  await router.isReady()
  keepForOffline(router)
  await joinTalk(router)
  if (router.currentRoute.value.name === 'presenter')
    giveNotesRoom()
})

/** Slidev's notes show a third of a note; these sizes show all of it, until the speaker drags them otherwise. */
function giveNotesRoom(): void {
  const sizes = { 'width': Math.min(720, innerWidth * 0.36), 'row-size': innerHeight * 0.65 }
  for (const [name, size] of Object.entries(sizes)) {
    const key = `slidev-presenter-notes-${name}`
    if (localStorage.getItem(key) === null)
      localStorage.setItem(key, String(Math.round(size)))
  }
}
