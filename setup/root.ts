import { defineRootSetup } from '@slidev/types'
import { useCoverUntilDrawn } from '../composables/cover.ts'
import { useSteadySync } from '../composables/sync.ts'
import { useTalk } from '../composables/talk.ts'

/** Keeps the windows of a talk together: at every move, and when one of them reloads, wakes up or opens late. */
export default defineRootSetup(() => {
  useSteadySync()
  useTalk()
  useCoverUntilDrawn()
})
