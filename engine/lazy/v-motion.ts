import type { App, DirectiveBinding, ObjectDirective, VNode } from 'vue'

/** Stands for Slidev's `v-motion`: fetched when a slide uses it. */

type Hook = (el: Element, binding: DirectiveBinding, node: VNode, before: VNode | null) => void

async function loadDirective(): Promise<ObjectDirective> {
  const { createVMotionDirectives } = await import('@slidev/client/modules/v-motion.ts')
  return new Promise(resolve => createVMotionDirectives().install({ directive: (_: string, directive: ObjectDirective) => resolve(directive) } as unknown as App))
}

/** Elements that are on a slide now, with the directive once it works on them. */
const moving = new WeakMap<Element, ObjectDirective | undefined>()

export function createVMotionDirectives(): { install: (app: App) => void } {
  const mounted: Hook = (el, ...args) => {
    moving.set(el, undefined)
    void loadDirective().then((directive) => {
      if (!moving.has(el))
        return
      moving.set(el, directive);
      (directive.mounted as Hook)(el, ...args)
    }, () => {})
  }
  const unmounted: Hook = (el, ...args) => {
    (moving.get(el)?.unmounted as Hook | undefined)?.(el, ...args)
    moving.delete(el)
  }
  return { install: app => void app.directive('motion', { mounted, unmounted }) }
}
