import type { Component } from 'vue'
import { configs, useNav } from '@slidev/client'
import SlideWrapper from '@slidev/client/internals/SlideWrapper.vue'
import { computed, defineComponent, getCurrentInstance, h, onBeforeUnmount, ref, watch } from 'vue'

/*
 * Stands for a slide in the play and presenter views, and for Vue's TransitionGroup around it: that
 * one draws all slides anew at every change and makes the browser work out their looks four times.
 * Here only the slide that comes and the slide that goes change, and the browser fades them itself.
 */

/** As `.slide-fade-enter-active` in styles/base.css says to a development server. */
const fade = { duration: 160, easing: 'ease-out' }
const calm = window.matchMedia('(prefers-reduced-motion: reduce)')
const running = new Set<Animation>()
let changedAt = -Infinity
let hurried = false

/** Whether the slides changed a moment ago too: who holds a key down waits for no fade. Ends what still fades. */
function inHurry(): boolean {
  // The same for both slides of a change: time stands still between two frames.
  const now = Number(document.timeline.currentTime)
  if (now !== changedAt) {
    hurried = now - changedAt < 2 * fade.duration
    changedAt = now
    running.forEach(animation => animation.finish())
  }
  return hurried
}

export default defineComponent({
  inheritAttrs: false,
  props: { shown: Boolean },
  setup(props, { attrs }) {
    const { isPrintMode } = useNav()
    const instance = getCurrentInstance()
    const leaving = ref(false)
    let animation: Animation | undefined

    function end(): void {
      if (animation)
        running.delete(animation)
      animation?.cancel()
      animation = undefined
      leaving.value = false
    }
    watch(() => props.shown, (shown) => {
      end()
      // A window that nobody sees has no frames in which a fade could end.
      if (configs.transition !== 'slide-fade' || isPrintMode.value || calm.matches || document.hidden || inHurry())
        return
      leaving.value = !shown
      animation = (instance?.vnode.el as HTMLElement).animate({ opacity: shown ? [0, 1] : [1, 0] }, fade)
      animation.onfinish = end
      running.add(animation)
    })
    onBeforeUnmount(end)

    const style = computed(() => props.shown || leaving.value ? undefined : { display: 'none' })
    return () => h(SlideWrapper as Component, { ...attrs, style: style.value })
  },
})
