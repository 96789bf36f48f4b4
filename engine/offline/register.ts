import type { Router } from 'vue-router'

/** Which version of the deck a page is. */
const versionOf = (page: Document): string | undefined => page.querySelector<HTMLMetaElement>('meta[name="deck-version"]')?.content

/**
 * Once the first slide is up, the browser fetches the rest of the deck and keeps it. `npm run build` writes the worker, and with it
 * the version into the page; a copy by `npx slidev build` has neither.
 */
export function keepForOffline(router: Router): void {
  if (!import.meta.env.PROD || import.meta.env.VITE_SINGLE)
    return
  window.addEventListener('vite:preloadError', () => void renew())
  if (!navigator.serviceWorker || !versionOf(document))
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

/** Without a worker, a file that is gone means a new version at the host: the page is taken anew where it stands, once for each version. */
async function renew(): Promise<void> {
  if (navigator.serviceWorker?.controller)
    return
  const page = await fetch(import.meta.env.BASE_URL, { cache: 'no-store' }).then(answer => answer.text()).catch(() => '')
  const theirs = versionOf(new DOMParser().parseFromString(page, 'text/html'))
  if (!theirs || theirs === versionOf(document) || sessionStorage.getItem('deck-renewed') === theirs)
    return
  sessionStorage.setItem('deck-renewed', theirs)
  location.reload()
}
