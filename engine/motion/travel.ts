import type { Move, Outline, Side } from './geometry.ts'
import type { Look, Marks } from './marks.ts'
import type { Plan } from './plan.ts'
import { areAlike, fitting, inside, mix, mixMoves, mixOutlines, outlinesOf, scaleEvenly, still, stretch } from './geometry.ts'
import { isClear, parentOf } from './marks.ts'
import { duration, ease, easing, stagger, times } from './timing.ts'

/** The slide that is left, still to be seen while it fades, and the one that is shown. Within one slide both are the same. */
export interface Stage { leaving: HTMLElement, entering: HTMLElement }

export interface Travel { animations: Animation[], end: () => void }

type Path = (t: number) => Move

/** So many elements of a slide's rest fade each for itself; on a slide with more the others are simply there. */
const mostFades = 80

function isSampled(look: Look, other: Look, parent: Path | undefined): boolean {
  return parent !== undefined || look.radius > 0 || other.radius > 0
}

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
      animate(el, uncover(wipe), duration.move, easing)
    else
      fadeIn(el, rank)
  }
  for (const { el, wipe } of goes) {
    const double = doubleOf(el)
    if (double && wipe)
      animate(double, uncover(wipe).reverse(), duration.move, easing)
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
        if (frame)
          animate(el, times.map(t => ({ transform: transformOf(inside(parent(ease(t)), still), frame), transformOrigin: '0 0' })), duration.move)
      }
    }
    hold(leaving, { display: 'block', opacity: 1, zIndex: 1, pointerEvents: 'none' })
    if (from && to && ground && !isClear(ground)) {
      hold(from, { backgroundColor: 'transparent', backgroundImage: 'none' })
      animate(to, [{ backgroundColor: ground, offset: 0 }], duration.fade)
    }
  }
  for (const el of new Set([...paths.keys()].flatMap(clippersOf)))
    hold(el, { overflow: 'visible' })
  return { animations, end: remove }
}

/** Uncovered from one side; the room around is for strokes that reach beyond the box. */
function uncover(from: Side): Keyframe[] {
  const covered: Record<Side, string> = { left: '-20px 100% -20px -20px', right: '-20px -20px -20px 100%', top: '-20px -20px 100% -20px', bottom: '100% -20px -20px -20px' }
  return [{ clipPath: `inset(${covered[from]})` }, { clipPath: 'inset(-20px)' }]
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

/** The move that draws one look over another: shapes and pictures fill its box, text keeps its proportions. */
function between(look: Look, over: Look): Move {
  if (look.kind !== 'text' && over.kind !== 'text')
    return stretch(look.box, over.box)
  return look.kind === over.kind
    ? scaleEvenly(look.box, over.box, over.fontSize / look.fontSize, look.align)
    : scaleEvenly(look.box, over.box, fitting(look.box, over.box), 0.5)
}

/** A path is drawn anew; anything else is cut out of its box. */
function cut(outline: Outline, { el, box, frame }: Look): Keyframe {
  if (el instanceof SVGPathElement) {
    const corners = outline.map(([x, y]) => `${(box.x + box.w * x / 100 - frame.x) / frame.sx} ${(box.y + box.h * y / 100 - frame.y) / frame.sy}`)
    return { d: `path("M ${corners.join(' L ')} Z")` }
  }
  return { clipPath: `polygon(${outline.map(([x, y]) => `${x}% ${y}%`).join(', ')})${el instanceof SVGElement ? ' fill-box' : ''}` }
}

/** Two frames where the browser can do the rest; samples where a parent moves too, or a corner is to stay round. */
function framesOf(look: Look, before: Look, after: Look, path: Path = () => still, parent?: Path): Keyframe[] {
  const origin = look.transform ? {} : { transformOrigin: '0 0', ...look.el instanceof SVGElement ? { transformBox: 'view-box' } : {} }
  const sampled = isSampled(before, after, parent)
  const outlines = look.kind === 'text' ? undefined : outlinesOf(before.outline, after.outline)
  return (sampled ? times.map(ease) : [0, 1]).map((t) => {
    const move = path(t)
    const frame: Keyframe = {
      transform: `${transformOf(parent ? inside(parent(t), move) : move, look.frame)} ${look.transform}`,
      ...origin,
      ...look.inline ? { display: 'inline-block' } : {},
      ...outlines ? cut(mixOutlines(...outlines, t), look) : {},
    }
    if (!sampled || look.kind === 'text')
      return frame
    const radius = mix(before.radius, after.radius, t)
    const [rx, ry] = [radius / move.sx / look.frame.sx, radius / move.sy / look.frame.sy].map(r => `${r.toFixed(2)}px`)
    return look.el instanceof SVGElement ? { ...frame, rx, ry } : { ...frame, borderRadius: `${rx} / ${ry}` }
  })
}

/** A move in slide px, said in the element's own coordinates. */
function transformOf({ sx, sy, tx, ty }: Move, { x, y, sx: unitX, sy: unitY }: Look['frame']): string {
  return `translate(${(tx + sx * x - x) / unitX}px, ${(ty + sy * y - y) / unitY}px) scale(${sx}, ${sy})`
}

/** The coordinates of an HTML element that is no mark but lies in one. */
function frameOf(el: Element, page: HTMLElement): Look['frame'] {
  const [own, all] = [el.getBoundingClientRect(), page.getBoundingClientRect()]
  const scale = all.width / page.offsetWidth
  return { x: (own.left - all.left) / scale, y: (own.top - all.top) / scale, sx: 1, sy: 1 }
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
