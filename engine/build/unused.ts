import type { MaybeRef } from 'vue'
import { onScopeDispose, toValue, watchEffect } from 'vue'

/*
 * In place of what Slidev puts into the first script and no slide uses (engine/build/plugins/settings.ts): the directives for
 * marks, dragging, motion and code hints, and a library for heads, of which the page's title is all that is needed.
 */

/** Says the title while what asks for it is shown, and then what stood there before. */
export function useHead({ title, htmlAttrs = {} }: { title: MaybeRef<string>, htmlAttrs?: Record<string, string> }): void {
  const before = document.title
  watchEffect(() => document.title = toValue(title))
  onScopeDispose(() => document.title = before)
  for (const [name, value] of Object.entries(htmlAttrs))
    document.documentElement.setAttribute(name, String(value))
}

/** Vue installs each once. */
const nothing = (): { install: () => void } => ({ install() {} })
export default nothing()
export {
  nothing as createHead,
  nothing as createVDragDirective,
  nothing as createVMarkDirective,
  nothing as createVMotionDirectives,
}
