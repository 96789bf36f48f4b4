/*
 * Runs before anything is drawn: light or dark as the speaker left it, and the cover only where the
 * deck opens with it.
 */
{
  const page = document.documentElement
  const { hash, pathname, search } = location
  const base = new URL('..', document.currentScript.src).pathname
  const place = hash.startsWith('#/') ? hash.slice(1) : pathname.slice(base.length - 1) + search

  const opens = /^\/1?$/.test(place)
  page.classList.toggle('elsewhere', !opens)
  try {
    page.classList.toggle('dark', localStorage.getItem('the-microsoft-hedge:scheme') === 'dark')
  }
  // Where storage is blocked the deck opens light.
  catch {}

  // All at once: no text without its typeface, and none that moves when that arrives. Like the browser, it waits three seconds.
  page.classList.add('waiting')
  const load = family => Promise.allSettled([...document.fonts].filter(face => face.family.includes(family) && face.style === 'normal').map(face => face.load()))
  const patience = new Promise(resolve => setTimeout(resolve, 3000))
  const cover = opens ? Promise.race([load('Cover'), patience]) : Promise.resolve()
  // The cover has the network to itself; the deck's typefaces follow.
  cover.then(() => {
    page.classList.remove('waiting')
    load('Variable')
  })

  const fit = () => page.style.setProperty('--cover-scale', Math.min(innerWidth / 1280, innerHeight / 720))
  addEventListener('resize', fit)
  fit()
  // A window that changes before its first frames is not told of it.
  new ResizeObserver(fit).observe(page)
}
