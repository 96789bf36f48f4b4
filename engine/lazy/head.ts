import type { MaybeRefOrGetter, Plugin } from 'vue'
import { onScopeDispose, toValue, watchEffect } from 'vue'

/** Stands for unhead, of which Slidev uses no more than this: a page's title while it is shown, and attributes of the root element. */

interface Head { title?: MaybeRefOrGetter<string>, htmlAttrs?: Record<string, string> }

export const createHead = (): Plugin => ({ install: () => {} })

export function useHead({ title, htmlAttrs = {} }: Head): void {
  const before = document.title
  watchEffect(() => {
    if (title !== undefined)
      document.title = toValue(title)
  })
  onScopeDispose(() => document.title = before)
  for (const [name, value] of Object.entries(htmlAttrs))
    document.documentElement.setAttribute(name, value)
}
