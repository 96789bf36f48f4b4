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

const faces = [...document.fonts]
const own = faces.filter(face => face.family.includes('First'))
const patience = new Promise(resolve => setTimeout(resolve, 3000))
// The faces whole come for the slide that the deck opens with, or, after the first one, when that is drawn (engine/setup/main.ts).
const wanted = opens ? own : faces.filter(face => face.display === 'block' && face.style === 'normal')
void Promise.race([Promise.allSettled(wanted.map(face => face.load())), patience]).then(() => element.classList.remove('waiting'))

const fit = (): void => element.style.setProperty('--first-slide-scale', String(Math.min(innerWidth / 1280, innerHeight / 720)))
addEventListener('resize', fit)
fit()
// A window that changes before its first frames is not told of it.
new ResizeObserver(fit).observe(element)
