import type { SlidevNav } from '@slidev/client'
import type { Marks } from './marks.ts'
import { nextTick, watch } from 'vue'
import { holdWhile, windowsOf } from '../speaker/windows/locks.ts'
import { measure } from './marks.ts'
import { plan } from './plan.ts'
import { fly } from './swarm.ts'
import { hurry, settled } from './timing.ts'
import { travel } from './travel.ts'

interface Place { no: number, click: number }

/** A step to the next or the previous slide or click. */
const isStep = (a: Place, b: Place): boolean => a.no === b.no ? Math.abs(a.click - b.click) === 1 : Math.abs(a.no - b.no) === 1

const pageOf = (no: number): HTMLElement | null => document.querySelector<HTMLElement>(`#slideshow > [data-slidev-no="${no}"]`)

/** The browser computes the slides beside this one while nobody waits: asked where something lies, it has to know. */
function layOutBeside(no: number): void {
  for (const page of [pageOf(no + 1), pageOf(no - 1)])
    page?.querySelector('.slidev-layout > *')?.getBoundingClientRect()
}

function endTransitions(el: Element): void {
  for (const animation of el.getAnimations()) {
    if (animation instanceof CSSTransition)
      animation.finish()
  }
}

/**
 * From now on the marks of a slide travel when the talk takes a step. `mayMove` is asked before each: it says no where
 * something lies over the slides.
 */
export function startMotion(nav: SlidevNav, mayMove: () => boolean): void {
  const { currentSlideNo, clicks, isPlaying, isPresenter, isPrintMode } = nav
  const calm = matchMedia('(prefers-reduced-motion: reduce)')
  holdWhile(isPresenter, 'presenter')
  /** As known when last asked. */
  let presenters = 0
  const countPresenters = (): void => void windowsOf('presenter').then(count => presenters = count ?? 0)
  countPresenters()
  const here = (): Place => ({ no: currentSlideNo.value, click: clicks.value })
  let place = here()
  let changedAt = -Infinity
  let waiting = false
  let ahead: ReturnType<typeof setTimeout> | undefined
  let stop = (): void => {}
  const end = (): void => stop()

  const isLive = (): boolean => (isPlaying.value || isPresenter.value) && !isPrintMode.value && !calm.matches && !document.hidden
    && presenters < 2 && mayMove()

  function run(from: Place, to: Place, before: Marks): void {
    const [leaving, entering] = [pageOf(from.no), pageOf(to.no)]
    const slides = entering?.parentElement
    // A slide that is still loading has no size and no marks.
    if (!leaving || !entering?.querySelector('.slidev-layout') || !slides)
      return
    entering.querySelectorAll('[data-mark]').forEach(endTransitions)
    const after = measure(entering)
    const isBack = to.no < from.no || (to.no === from.no && to.click < from.click)
    const what = plan(before, after, { width: entering.offsetWidth, height: entering.offsetHeight, isBack })
    const { animations, end: endTravel } = travel({ leaving, entering }, what, before, after)
    // The fade of whole slides is for changes without motion.
    ;[leaving, entering].forEach(endTransitions)
    const swarm = what.flights.length ? fly(slides, what.flights, entering.offsetWidth, entering.offsetHeight) : undefined
    if (swarm)
      animations.push(swarm.clock)
    stop = () => {
      stop = () => {}
      animations.forEach(animation => animation.cancel())
      endTravel()
      swarm?.end()
    }
    const own = stop
    void Promise.allSettled(animations.map(({ finished }) => finished)).then(() => stop === own && stop())
  }

  function onChange(): void {
    const to = here()
    const from = place
    if (to.no === from.no && to.click === from.click)
      return
    place = to
    end()
    countPresenters()
    const now = performance.now()
    const isHurried = now - changedAt < hurry
    changedAt = now
    const page = pageOf(from.no)
    page?.parentElement?.toggleAttribute('data-hurried', isHurried)
    // A place that changes again before it is drawn is a jump.
    if (waiting || isHurried || !isStep(from, to) || !isLive() || !page)
      return
    const before = measure(page)
    waiting = true
    void nextTick(() => {
      waiting = false
      if (place === to)
        run(from, to, before)
    })
  }

  watch(currentSlideNo, (no) => {
    clearTimeout(ahead)
    ahead = setTimeout(layOutBeside, settled, no)
  }, { immediate: true })
  // Synchronously, because the marks must be measured before anything is drawn anew.
  watch([currentSlideNo, clicks], onChange, { flush: 'sync' })
  for (const type of ['keydown', 'resize', 'visibilitychange', 'fullscreenchange'])
    window.addEventListener(type, end, { capture: true })
}
