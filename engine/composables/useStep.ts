import type { ComputedRef, Ref } from 'vue'
import { useIsSlideActive, useNav, useSlideContext } from '@slidev/client'
import { computed, getCurrentInstance, onBeforeUnmount } from 'vue'

/**
 * The click a picture has reached, from 0. Slidev counts the clicks that are registered in
 * setup, so a picture says how many steps it has.
 */
export function useStep(steps: number): Ref<number> {
  const { $clicksContext, $clicks, $frontmatter } = useSlideContext()
  const id = `picture-${getCurrentInstance()?.uid}`
  // Slidev ends a slide at its own `clicks:`, whatever its picture has left to show.
  if (steps > Number($frontmatter.clicks ?? Infinity)) {
    console.error(`“${$frontmatter.id}” has clicks: ${$frontmatter.clicks} in its frontmatter `
      + `and a picture of ${steps} steps: write clicks: ${steps}.`)
  }
  if (steps > 0)
    $clicksContext.register(id as never, { max: steps, delta: 0 } as never)
  onBeforeUnmount(() => $clicksContext.unregister(id as never))
  return $clicks as unknown as Ref<number>
}

/** Whether the slide is shown live to someone: neither printed, previewed nor in the overview, and motion is welcome. */
export function useMoving(): ComputedRef<boolean> {
  const { $renderContext } = useSlideContext()
  const { isPrintMode } = useNav()
  const active = useIsSlideActive()
  const calm = (): boolean => import.meta.env.SSR || window.matchMedia('(prefers-reduced-motion: reduce)').matches
  return computed(() => active.value && !isPrintMode.value && !calm() && ['slide', 'presenter'].includes($renderContext.value))
}
