import type { App, Component, Directive } from 'vue'
import { defineAsyncComponent } from 'vue'
import { loadFloatingVue } from './floating-vue.ts'

/*
 * Stands for the client of Twoslash, which hangs floating-vue's components and directives into
 * every app. Here they are fetched when a slide uses one of them.
 */

interface Parts { components: Map<string, Component>, directives: Map<string, Directive> }

async function loadParts(app: App, options: object): Promise<Parts> {
  const [{ default: client }] = await Promise.all([import('@shikijs/vitepress-twoslash/client'), loadFloatingVue()])
  const parts: Parts = { components: new Map(), directives: new Map() }
  const collector = {
    config: app.config,
    provide: app.provide.bind(app),
    component: (name: string, it: Component) => void parts.components.set(name, it),
    directive: (name: string, it: Directive) => void parts.directives.set(name, it),
    use(plugin: { install: (app: unknown, options: object) => void }, its: object) {
      plugin.install(collector, its)
    },
  }
  client.install(collector as unknown as App, options)
  return parts
}

export default {
  install(app: App, options: object): void {
    let parts: Promise<Parts> | undefined
    const load = (): Promise<Parts> => parts ??= loadParts(app, options)
    for (const name of ['VMenu', 'VDropdown', 'VTooltip'])
      app.component(name, defineAsyncComponent(async () => (await load()).components.get(name)!))
    for (const name of ['tooltip', 'close-popper']) {
      const run = (hook: 'beforeMount' | 'updated' | 'beforeUnmount') => (...args: unknown[]) =>
        void load().then(({ directives }) => (directives.get(name) as Record<string, ((...args: unknown[]) => void) | undefined>)[hook]?.(...args), () => {})
      app.directive(name, { beforeMount: run('beforeMount'), updated: run('updated'), beforeUnmount: run('beforeUnmount') })
    }
  },
}
