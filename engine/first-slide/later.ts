import type { Component } from 'vue'
import { idle } from '@slidev/client/logic/idle.ts'
import { defineAsyncComponent } from 'vue'

/** A part that the first slide can do without: it comes when that slide stands, and at once where `index.html` shows none. */
export function later(load: () => Promise<Component>): Component {
  return defineAsyncComponent(async () => {
    if (!import.meta.env.SSR && document.querySelector('html:not(.elsewhere) #first-slide'))
      await idle
    return load()
  })
}
