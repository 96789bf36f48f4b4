import { defineRootSetup } from '@slidev/types'
import { useFirstSlideUntilDrawn } from '../first-slide/useFirstSlide.ts'
import { useTalk } from '../speaker/windows/join.ts'
import { useSteadySync } from '../speaker/windows/sync.ts'

/** Keeps the windows of a talk together: at every move, and when one of them reloads, wakes up or opens late. */
export default defineRootSetup(() => {
  useSteadySync()
  useTalk()
  useFirstSlideUntilDrawn()
})
