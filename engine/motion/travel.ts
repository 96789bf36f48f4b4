import type { Path } from './frames.ts'
import type { Look, Marks } from './marks.ts'
import type { Plan } from './plan.ts'
import { between, frameOf, framesOf, isSampled, transformOf, uncover } from './frames.ts'
import { areAlike, inside, mixMoves, outlinesOf, still } from './geometry.ts'
import { isClear, parentOf } from './marks.ts'
import { duration, ease, easing, stagger, times } from './timing.ts'

/** The slide that is left, still to be seen while it fades, and the one that is shown. Within one slide both are the same. */
export interface Stage { leaving: HTMLElement, entering: HTMLElement }

export interface Travel { animations: Animation[], end: () => void }

const pointing = ['pointermove', 'pointerdown'] as const

/** So many elements of a slide's rest fade each for itself; on a slide with more the others are simply there. */
const mostFades = 80

/**
 * Moves the marks themselves, by animations that add nothing to the page: cancelled, they leave it
 * as it is. The slide that is left lies over the one that is shown until all have ended.
 */
export function travel({ leaving, entering }: Stage, { pairs, comes, goes, covered, flights }: Plan, before: Marks, after: Marks): Travel {
  const animations: Animation[] = []
  const { doubleOf, remove } = doubles()
  const isMove = pairs.length > 0 || comes.some(({ rank, wipe }) => rank || wipe) || goes.some(({ wipe }) => wipe)
  const total = flights.length ? duration.swarm : isMove ? duration.move : duration.fade
  const animate = (el: Element, frames: Keyframe[] | PropertyIndexedKeyframes, ms: number = total, curve = 'linear', delay = 0): void => {
    animations.push(el.animate(frames, { duration: ms, easing: curve, delay, fill: 'both' }))
  }
  const hold = (el: Element, style: Record<string, string | number>): void => animate(el, [style, style])
  const delayOf = (rank: number): number => duration.move * stagger * rank
  const fadeIn = (el: Element, rank = 0): void => animate(el, [{ opacity: 0, offset: 0 }], duration.fade, 'linear', delayOf(rank))
  const fadeOut = (el: Element, ms: number = duration.fade, curve?: string): void => {
    animate(el, [{ opacity: 0, offset: 1 }], ms, curve)
  }

  const paths = new Map<Element, Path>()
  const parentPath = (el: Element): Path | undefined => {
    for (let parent = el.parentElement; parent; parent = parent.parentElement) {
      if (paths.has(parent))
        return paths.get(parent)
    }
  }
  const changesSlide = leaving !== entering
  const letThrough = (): void => hold(leaving, { pointerEvents: 'none' })
  for (const pair of pairs) {
    if (pair.enters)
      paths.set(pair.after.el, t => mixMoves(between(pair.after, pair.before), still, t))
    if (pair.leaves && pair.before.el !== pair.after.el)
      paths.set(pair.before.el, t => mixMoves(still, between(pair.before, pair.after), t))
  }

  const isOrdered = pairs.some(({ rank }) => rank > 0)
  for (const { before, after, enters, leaves, rank } of pairs) {
    const carriesOn = before.form === after.form && areAlike(before.outline, after.outline)
    const isSame = before.el === after.el
    if (isSame && before.path !== after.path && !(carriesOn && outlinesOf(before.outline, after.outline))) {
      // The same path drawn anew: the browser knows the way if both have the same commands.
      if (before.path.split(' ').length === after.path.split(' ').length)
        animate(after.el, { d: [before.path, after.path] }, duration.move, easing)
      continue
    }
    const [ms, delay] = isOrdered ? [duration.move * (1 - stagger), delayOf(rank)] : [duration.move, 0]
    const go = (look: Look, el = look.el): void => {
      const sampled = isSampled(before, after, parentPath(look.el))
      animate(el, framesOf(look, before, after, paths.get(look.el), parentPath(look.el)), ms, sampled ? 'linear' : easing, delay)
      if (carriesOn && before.colour !== after.colour && look.kind !== 'picture')
        animate(el, { [look.paint]: [before.colour, after.colour] }, ms, easing, delay)
      if (carriesOn && before.opacity !== after.opacity)
        animate(el, { opacity: [before.opacity, after.opacity] }, ms, easing, delay)
    }
    if (enters) {
      go(after)
      if (!carriesOn && !isSame)
        fadeIn(after.el, isOrdered ? rank : 0)
    }
    if (!leaves || isSame)
      continue
    if (enters && carriesOn) {
      if (before.el.isConnected)
        hold(before.el, { opacity: 0 })
      continue
    }
    const double = doubleOf(before.el)
    if (!double)
      continue
    go(before, double)
    if (enters)
      fadeOut(double, before.kind === 'text' ? duration.fade : duration.move, easing)
    else
      animate(double, { opacity: [before.opacity, before.opacity, 0], offset: [0, 0.7, 1] }, ms, 'linear', delay)
  }
  covered.filter(el => el.isConnected).forEach(el => hold(el, { opacity: 0 }))
  for (const { el, rank, wipe } of comes) {
    if (wipe)
      animate(el, uncover(wipe, el), duration.move, easing)
    else
      fadeIn(el, rank)
  }
  for (const { el, wipe } of goes) {
    const double = doubleOf(el)
    if (double && wipe)
      animate(double, uncover(wipe, double).reverse(), duration.move, easing)
    else if (double)
      fadeOut(double)
  }

  if (changesSlide) {
    const [from, to] = [leaving, entering].map(page => page.querySelector('.slidev-layout'))
    const ground = from && getComputedStyle(from).backgroundColor
    const rests = [[leaving, before], [entering, after]] as const
    for (const [page, marks] of rests) {
      for (const el of restOf(page, new Set([...marks.values()].flatMap(({ els }) => els)))) {
        if (page === entering)
          fadeIn(el)
        else
          fadeOut(el)
        const parent = parentPath(el)
        const frame = parent && frameOf(el, page)
        if (frame) {
          animate(
            el,
            times.map(t => ({ transform: transformOf(inside(parent(ease(t)), still), frame), transformOrigin: '0 0' })),
            duration.move,
          )
        }
      }
    }
    hold(leaving, { contentVisibility: 'visible', opacity: 1, zIndex: 1 })
    // Its elements inherit that, so all their styles are computed anew: only for somebody who points at something meanwhile.
    pointing.forEach(type => window.addEventListener(type, letThrough, { once: true }))
    if (from && to && ground && !isClear(ground)) {
      hold(from, { backgroundColor: 'transparent', backgroundImage: 'none' })
      animate(to, [{ backgroundColor: ground, offset: 0 }], duration.fade)
    }
  }
  for (const el of new Set([...paths.keys()].flatMap(clippersOf)))
    hold(el, { overflow: 'visible' })
  return {
    animations,
    end() {
      pointing.forEach(type => window.removeEventListener(type, letThrough))
      remove()
    },
  }
}

/**
 * What a click has hidden cannot be shown by an animation, because Slidev hides it with `!important`,
 * nor can what Vue has taken away. A copy stands in its place until the end.
 */
function doubles(): { doubleOf: (el: Element) => Element | undefined, remove: () => void } {
  const copies = new Map<Element, Element>()
  return {
    doubleOf(el) {
      const gone = el.isConnected ? el.closest('.slidev-vclick-hidden') : topOf(el)
      if (!gone)
        return el
      const place = el.isConnected ? gone.parentElement : parentOf(gone)
      if (!place?.isConnected)
        return undefined
      const copy = copies.get(gone) ?? gone.cloneNode(true) as Element
      if (!copies.has(gone)) {
        copy.classList.remove('slidev-vclick-hidden')
        place.append(copy)
        copies.set(gone, copy)
      }
      return el === gone ? copy : copy.querySelectorAll('*')[[...gone.querySelectorAll('*')].indexOf(el)]
    },
    remove: () => copies.forEach(copy => copy.remove()),
  }
}

function topOf(el: Element): Element {
  return el.parentElement ? topOf(el.parentElement) : el
}

/** What a slide shows besides its marks: the largest elements without a mark in them, its ground excepted. */
function restOf(page: HTMLElement, marks: Set<Element>): Element[] {
  const holders = new Set<Element>([page, ...page.querySelectorAll('.slidev-layout')])
  for (const mark of marks) {
    for (let el: Element | null = mark; el && !holders.has(el); el = el.parentElement)
      holders.add(el)
  }
  const rest: Element[] = []
  const walk = (el: Element): void => {
    // The cells of a split mark are no rest of it, nor are the parts of a picture.
    if (marks.has(el) && (el.hasAttribute('data-mark-split') || el instanceof SVGElement))
      return
    for (const child of el.children) {
      if (holders.has(child))
        walk(child)
      else
        rest.push(child)
    }
  }
  walk(page)
  return rest.slice(0, mostFades)
}

/** The elements around a mark, up to its slide, that would cut it off on its way. */
function clippersOf(mark: Element): Element[] {
  const clippers: Element[] = []
  for (let el = mark.parentElement; el && !el.matches('.slidev-layout, .slidev-page'); el = el.parentElement) {
    if (getComputedStyle(el).overflow !== 'visible')
      clippers.push(el)
  }
  return clippers
}
