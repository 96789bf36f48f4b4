/* eslint-disable no-restricted-globals */
/*
 * Keeps the whole deck in the browser, so that it plays without a network. The build writes `deck`
 * (a version, and the files of the copy) in front of this script.
 *
 * A new version never mixes with an old one: a page asks for files whose names carry their content,
 * and gets them from the cache of its own version, which is kept until the version after the next.
 */
const { version, files } = self.deck
const prefix = `deck ${self.registration.scope} `
const name = prefix + version
/** Milliseconds that the network gets to answer before the kept copy does. */
const patience = 2000

self.addEventListener('install', event => event.waitUntil(fill().then(() => self.skipWaiting())))
self.addEventListener('activate', event => event.waitUntil(tidy().then(() => self.clients.claim())))
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  if (method === 'GET' && url.startsWith(self.registration.scope))
    event.respondWith(mode === 'navigate' ? page(event.request) : file(event.request))
})

async function fill() {
  const cache = await caches.open(name)
  await cache.addAll(files.map(path => new Request(new URL(path, self.registration.scope), { cache: 'no-cache' })))
  const html = await (await cache.match(self.registration.scope)).text()
  // The copy was replaced while it was fetched: the next visit finds the next version.
  if (!html.includes(version)) {
    await caches.delete(name)
    throw new Error(`Version ${version} of the deck is no longer there.`)
  }
}

/** Drops all versions but this one and the one before it, which an open window may still show. */
async function tidy() {
  const kept = (await caches.keys()).filter(key => key.startsWith(prefix) && key !== name)
  await Promise.all(kept.slice(0, -1).map(key => caches.delete(key)))
}

/** A page, new if the network answers soon, and else as it was kept. */
async function page(request) {
  const cache = await caches.open(name)
  const folder = request.url.replace(/[?#].*/, '').replace(/\/(?:index\.html)?$/, '')
  const kept = await cache.match(request, { ignoreSearch: true }) ?? await cache.match(`${folder}/`) ?? await cache.match(self.registration.scope)
  try {
    return await fetch(request, { signal: AbortSignal.timeout(patience) })
  }
  catch {
    return kept ?? Response.error()
  }
}

async function file(request) {
  return await caches.match(request) ?? fetch(request)
}
