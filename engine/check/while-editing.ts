import type { App } from 'vue'

/** What a component says that cannot be drawn; engine/check/overlay.ts shows it. */
export interface Broken { message: string, file: string }
export const brokenEvent = 'deck:broken'
/** Who speaks in the overlay. */
export const saidBy = 'the rules of the deck'

/**
 * In the dev server, what a component throws is said in the overlay and the terminal. Vue cannot go on with a view that
 * has thrown: the next edit draws it anew.
 */
export function tellWhatBreaks(app: App): void {
  const hot = import.meta.hot
  if (!hot)
    return
  let broken = false
  app.config.errorHandler = (error, instance) => {
    console.error(error)
    const { __file: file = '' } = (instance?.$options ?? {}) as { __file?: string }
    if (!broken)
      hot.send(brokenEvent, { message: error instanceof Error ? error.message : String(error), file } satisfies Broken)
    broken = true
  }
  hot.on('vite:afterUpdate', () => broken && location.reload())
  hot.on('vite:beforeUpdate', keepPage)
}

/** Vite reloads a page at its first update where an overlay stands, because its script may have failed: not with a broken rule. */
function keepPage(): void {
  for (const overlay of document.querySelectorAll('vite-error-overlay')) {
    if (overlay.shadowRoot?.querySelector('.plugin')?.textContent.includes(saidBy))
      overlay.remove()
  }
}
