/** Once the first slide is up, the browser fetches the rest of the deck and keeps it. `npm run build` writes the worker. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || import.meta.env.VITE_SINGLE || !('serviceWorker' in navigator))
    return
  // Where a browser refuses to keep it, the deck plays from the network as before.
  const register = (): unknown => navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => {})
  if (document.readyState === 'complete')
    register()
  else
    window.addEventListener('load', register, { once: true })
}
