/*
 * Runs before anything is drawn: light or dark as the speaker left it, and the cover only where the
 * deck opens with it.
 */
{
  const page = document.documentElement
  const { hash, pathname, search } = location
  const base = new URL('..', document.currentScript.src).pathname
  const place = hash.startsWith('#/') ? hash.slice(1) : pathname.slice(base.length - 1) + search

  if (!/^\/1?$/.test(place))
    page.classList.add('elsewhere')
  try {
    page.classList.toggle('dark', localStorage.getItem('the-microsoft-hedge:scheme') === 'dark')
  }
  // Where storage is blocked the deck opens light.
  catch {}

  // All at once: no text without its typeface, and none that moves when that arrives. Like the browser, it waits three seconds.
  page.classList.add('waiting')
  const typefaces = [...document.fonts].filter(face => face.family.includes('Variable') && face.style === 'normal').map(face => face.load())
  const patience = new Promise(resolve => setTimeout(resolve, 3000))
  Promise.race([Promise.allSettled(typefaces), patience]).then(() => page.classList.remove('waiting'))

  const fit = () => page.style.setProperty('--cover-scale', Math.min(innerWidth / 1280, innerHeight / 720))
  addEventListener('resize', fit)
  fit()
}
