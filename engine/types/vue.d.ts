/* What Slidev adds to every template of the deck. */
import type { DefineComponent, Directive, ShallowUnwrapRef } from 'vue'
import type { SlideContext } from './slidev-client.d.ts'

declare module 'vue' {
  interface GlobalDirectives {
    vClick: Directive
  }

  interface GlobalComponents {
    Link: DefineComponent<{ to: number | string, title?: string }>
  }

  interface ComponentCustomProperties extends ShallowUnwrapRef<SlideContext> {}
}

declare module 'vue-router' {
  interface RouteMeta {
    layout?: string
    clicks?: number
    slide?: { no: number, title?: string, note?: string, noteHTML?: string, frontmatter: Record<string, unknown> }
  }
}

declare global {
  const __DEV__: boolean
}
