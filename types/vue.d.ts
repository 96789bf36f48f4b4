/* What Slidev adds to every template of the deck. */
import type { Directive, ShallowUnwrapRef } from 'vue'
import type { SlideContext } from './slidev-client.d.ts'

declare module 'vue' {
  interface GlobalDirectives {
    vClick: Directive
    vClickHide: Directive
    vAfter: Directive
    vMark: Directive
    vMotion: Directive
  }

  interface ComponentCustomProperties extends ShallowUnwrapRef<SlideContext> {}
}

declare global {
  const __DEV__: boolean
}
