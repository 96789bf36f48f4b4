import { useNav } from '@slidev/client'
import { idle } from '@slidev/client/logic/idle.ts'
import { showOverview } from '@slidev/client/state/index.ts'
import { defineRootSetup } from '@slidev/types'
import { useFirstSlideUntilDrawn } from '../first-slide/useFirstSlide.ts'
import { stage } from '../speaker/stage.ts'
import { useTalk } from '../speaker/windows/join.ts'
import { holdWhile } from '../speaker/windows/locks.ts'
import { useSteadySync } from '../speaker/windows/sync.ts'

/** Keeps the windows of a talk together, at every move and when one of them reloads, wakes up or opens late; and lets marks travel. */
export default defineRootSetup(() => {
  useSteadySync()
  useTalk()
  useFirstSlideUntilDrawn()
  const nav = useNav()
  holdWhile(nav.isPlaying, 'audience')
  void idle.then(() => import('../motion/index.ts'))
    .then(({ startMotion }) => startMotion(nav, () => stage.value === 'slide' && !showOverview.value), () => {})
})
