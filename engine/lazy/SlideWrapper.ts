import type { Component } from 'vue'
import SlideWrapper from '@slidev/client/internals/SlideWrapper.vue'
import { defineComponent, getCurrentInstance, h, onBeforeUnmount, onMounted, ref } from 'vue'

/*
 * Stands for a slide in the overview: those in sight are drawn with it, the others one by one
 * afterwards, so that it opens at once and never stops the keys.
 */

const waiting = new Set<() => void>()

function next(): void {
  const [draw] = waiting
  if (!draw)
    return
  waiting.delete(draw)
  draw()
  setTimeout(next)
}

export default defineComponent({
  inheritAttrs: false,
  setup(_, { attrs }) {
    const due = ref(false)
    const draw = (): void => void (due.value = true)
    const instance = getCurrentInstance()
    onMounted(() => {
      const box = (instance?.vnode.el as Node | null)?.parentElement?.getBoundingClientRect()
      if (!box || box.top < innerHeight)
        return draw()
      if (!waiting.size)
        setTimeout(() => requestAnimationFrame(() => setTimeout(next)))
      waiting.add(draw)
    })
    onBeforeUnmount(() => waiting.delete(draw))
    return () => due.value ? h(SlideWrapper as Component, attrs) : null
  },
})
