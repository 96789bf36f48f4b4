import { useNav } from '@slidev/client'
import { idle } from '@slidev/client/logic/idle.ts'
import { showOverview } from '@slidev/client/state/index.ts'
import { defineRootSetup } from '@slidev/types'
import { useFirstSlideUntilDrawn } from '../first-slide/useFirstSlide.ts'
import { stage } from '../speaker/stage.ts'
import { useTalk } from '../speaker/windows/join.ts'
import { useSteadySync } from '../speaker/windows/sync.ts'
import { useOpenViews } from '../speaker/windows/views.ts'

/** Keeps the windows of a talk together, at every move and when one of them reloads, wakes up or opens late; and lets marks travel. */
export default defineRootSetup(() => {
  useSteadySync()
  useTalk()
  useFirstSlideUntilDrawn()
  const nav = useNav()
  useOpenViews('audience', nav.isPlaying)
  void idle.then(() => import('../motion/index.ts'))
    .then(({ startMotion }) => startMotion(nav, () => stage.value === 'slide' && !showOverview.value), () => {})
})
