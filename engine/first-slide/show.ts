/*
 * Runs before anything is drawn (engine/build/plugins/first-script.ts): light or dark as the speaker left it,
 * and the first slide of `index.html` only where the deck opens with it.
 */

const element = document.documentElement
const { hash, pathname, search } = location
const base = new URL('..', (document.currentScript as HTMLScriptElement).src).pathname
const place = hash.startsWith('#/') ? hash.slice(1) : pathname.slice(base.length - 1) + search

const opens = /^\/1?$/.test(place)
element.classList.toggle('elsewhere', !opens)
element.classList.toggle('dark', localStorage.getItem('deck-scheme') === 'dark')

// All at once: no text without its typeface, and none that moves when that arrives. Like the browser, it waits three seconds.
element.classList.add('waiting')

function load(family: string): Promise<unknown> {
  const faces = [...document.fonts].filter(face => face.family.includes(family) && face.style === 'normal')
  return Promise.allSettled(faces.map(face => face.load()))
}

const patience = new Promise(resolve => setTimeout(resolve, 3000))
const first = opens ? Promise.race([load('First'), patience]) : Promise.resolve()
// The first slide has the network to itself; the deck's typefaces follow.
void first.then(() => {
  element.classList.remove('waiting')
  void load('Variable')
})

const fit = (): void => element.style.setProperty('--first-slide-scale', String(Math.min(innerWidth / 1280, innerHeight / 720)))
addEventListener('resize', fit)
fit()
// A window that changes before its first frames is not told of it.
new ResizeObserver(fit).observe(element)
