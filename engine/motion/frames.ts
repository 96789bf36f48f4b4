import type { Move, Outline, Side } from './geometry.ts'
import type { Look } from './marks.ts'
import { fitting, inside, mix, mixOutlines, outlinesOf, scaleEvenly, still, stretch } from './geometry.ts'
import { ease, times } from './timing.ts'

/** Where a mark is on its way, from 0 to 1. */
export type Path = (t: number) => Move

export function isSampled(look: Look, other: Look, parent: Path | undefined): boolean {
  return parent !== undefined || look.radius > 0 || other.radius > 0
}

/** The move that draws one look over another: shapes and pictures fill its box, text keeps its proportions. */
export function between(look: Look, over: Look): Move {
  if (look.kind !== 'text' && over.kind !== 'text')
    return stretch(look.box, over.box)
  return look.kind === over.kind
    ? scaleEvenly(look.box, over.box, over.fontSize / look.fontSize, look.align)
    : scaleEvenly(look.box, over.box, fitting(look.box, over.box), 0.5)
}

/**
 * The box that an element is cut out of. In a picture it is the one without strokes: with them, the browser draws all that is
 * in it to find out how large it is, in each frame.
 */
const cutBox = (el: Element): string => el instanceof SVGElement ? ' fill-box' : ''

/** A path is drawn anew; anything else is cut out of its box. */
function cut(outline: Outline, { el, box, frame }: Look): Keyframe {
  if (el instanceof SVGPathElement) {
    const corners = outline.map(([x, y]) =>
      `${(box.x + box.w * x / 100 - frame.x) / frame.sx} ${(box.y + box.h * y / 100 - frame.y) / frame.sy}`)
    return { d: `path("M ${corners.join(' L ')} Z")` }
  }
  return { clipPath: `polygon(${outline.map(([x, y]) => `${x}% ${y}%`).join(', ')})${cutBox(el)}` }
}

/** Two frames where the browser can do the rest; samples where a parent moves too, or a corner is to stay round. */
export function framesOf(look: Look, before: Look, after: Look, path: Path = () => still, parent?: Path): Keyframe[] {
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
export function transformOf({ sx, sy, tx, ty }: Move, { x, y, sx: unitX, sy: unitY }: Look['frame']): string {
  return `translate(${(tx + sx * x - x) / unitX}px, ${(ty + sy * y - y) / unitY}px) scale(${sx}, ${sy})`
}

/** The coordinates of an HTML element that is no mark but lies in one. */
export function frameOf(el: Element, page: HTMLElement): Look['frame'] {
  const [own, all] = [el.getBoundingClientRect(), page.getBoundingClientRect()]
  const scale = all.width / page.offsetWidth
  return { x: (own.left - all.left) / scale, y: (own.top - all.top) / scale, sx: 1, sy: 1 }
}

/** Uncovered from one side; the room around is for strokes that reach beyond the box. */
export function uncover(from: Side, el: Element): Keyframe[] {
  const covered: Record<Side, string> = {
    left: '-20px 100% -20px -20px',
    right: '-20px -20px -20px 100%',
    top: '-20px -20px 100% -20px',
    bottom: '100% -20px -20px -20px',
  }
  return [covered[from], '-20px'].map(inset => ({ clipPath: `inset(${inset})${cutBox(el)}` }))
}
