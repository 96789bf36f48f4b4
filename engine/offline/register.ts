import type { Router } from 'vue-router'

/** Once the first slide is up, the browser fetches the rest of the deck and keeps it. `npm run build` writes the worker. */
export function keepForOffline(router: Router): void {
  if (!import.meta.env.PROD || import.meta.env.VITE_SINGLE || !navigator.serviceWorker)
    return
  // Where a browser refuses to keep it, the deck plays from the network as before.
  const register = (): unknown => navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => {})
  if (document.readyState === 'complete')
    register()
  else
    window.addEventListener('load', register, { once: true })
  startAgainAfterLoss(router)
}

/** A slide that was on its way when the network went never arrives; the next slide change takes the page anew from the kept copy. */
function startAgainAfterLoss(router: Router): void {
  let lost = false
  window.addEventListener('vite:preloadError', () => lost = true)
  router.beforeEach((to) => {
    if (!lost || !navigator.serviceWorker.controller)
      return true
    history.replaceState(history.state, '', router.resolve(to.fullPath).href)
    location.reload()
    return false
  })
}
