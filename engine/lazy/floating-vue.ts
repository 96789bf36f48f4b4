import type * as FloatingVue from 'floating-vue'
import { defineAsyncComponent } from 'vue'

/** Stands for floating-vue: fetched with the first menu or tooltip that is on the page. */
let real: typeof FloatingVue | undefined

export async function loadFloatingVue(): Promise<typeof FloatingVue> {
  real ??= await import('floating-vue')
  return real
}

export const Dropdown = defineAsyncComponent(async () => (await loadFloatingVue()).Dropdown)
export const Tooltip = defineAsyncComponent(async () => (await loadFloatingVue()).Tooltip)

/** Poppers that are not there need no place. */
export function recomputeAllPoppers(): void {
  real?.recomputeAllPoppers()
}
