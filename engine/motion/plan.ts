import type { Box, Side } from './geometry.ts'
import type { Look, Mark, Marks } from './marks.ts'
import { beyond, ranks, share } from './geometry.ts'
import { fewest } from './marks.ts'

/** One mark that becomes another, and when it starts, from 0 (first) to 1 (last). Where only one of the two moves, the other has a part of its own. */
export interface Pair { before: Look, after: Look, enters: boolean, leaves: boolean, rank: number }

/** One cell of a swarm: where it starts and ends, and when, from 0 (first) to 1 (last). */
export interface Flight { from: Look, to: Look, start: Box, end: Box, rank: number }

export interface Plan {
  pairs: Pair[]
  flights: Flight[]
  /** Elements that only come, with the time of their start as in a pair, or only go: faded, or uncovered from one side. */
  comes: { el: Element, rank: number, wipe?: Side }[]
  goes: { el: Element, wipe?: Side }[]
  /** Elements that others stand for until all have arrived. */
  covered: Element[]
}

/** How far two boxes may differ, in slide px, and still be the same place. */
const tolerance = 0.5

/** The slide's size in slide px, and whether the talk goes back: then what came in goes out the same way. */
export interface Course { width: number, height: number, isBack: boolean }

/** Stands for the element of a place beyond the slide's edge, where there is none. */
const nobody = {} as Element

/** What each mark does between two states of the stage. A state within one slide leaves alone what it does not change. */
export function plan(before: Marks, after: Marks, course: Course = { width: 1280, height: 720, isBack: false }): Plan {
  const result: Plan = { pairs: [], flights: [], comes: [], goes: [], covered: [] }
  for (const [name, to] of after) {
    const own = before.get(name)
    const from = own ?? before.get(to.from ?? '')
    if (from)
      join(result, from, to, true, own !== undefined)
    else
      appear(result, to, course)
  }
  for (const [name, from] of before) {
    if (after.has(name))
      continue
    const into = course.isBack ? after.get(from.from ?? '') : undefined
    if (into)
      join(result, from, into, false, true)
    else
      disappear(result, from, course)
  }
  return result
}

function join(result: Plan, from: Mark, to: Mark, enters: boolean, leaves: boolean): void {
  if (isUnchanged(from, to))
    return
  const [before, after] = [from.cells[0], to.cells[0]]
  const all = [...from.cells, ...to.cells]
  if (before && after && all.length === 2) {
    result.pairs.push({ before, after, enters, leaves, rank: 0 })
  }
  else if (all.some(({ kind }) => kind === 'text')) {
    // Words cannot be cut in cells.
    result.comes.push(...enters ? to.els.map(el => ({ el, rank: 0 })) : [])
    result.goes.push(...leaves ? from.els.map(el => ({ el })) : [])
  }
  else if (Math.max(from.cells.length, to.cells.length) > fewest) {
    result.flights.push(...flights(from, to))
    result.covered.push(...enters ? to.els : [], ...leaves ? from.els : [])
  }
  else {
    // Each cell of the larger side is an element of its own, and what it leaves or becomes is covered by it.
    const parts = flights(from, to)
    const opens = enters && to.cells.length >= from.cells.length
    result.pairs.push(...parts.map(({ from: before, to: after, start, end, rank }) =>
      ({
        // A mark that stays gives its whole self to each.
        before: leaves || !enters ? { ...before, box: start } : before,
        after: enters ? { ...after, box: end } : after,
        enters: opens,
        leaves: !opens,
        rank,
      })))
    if (enters && leaves)
      result.covered.push(...opens ? from.els : to.els)
  }
}

/** Both sides are cut into the same number of cells. Who says an order is gathered in it, too, backwards. */
function flights(from: Mark, to: Mark): Flight[] {
  const count = Math.max(from.cells.length, to.cells.length)
  const [starts, ends] = [from, to]
    .map(({ cells }) => share(cells.map(({ box }) => box), count).map(({ box, of }) => ({ box, look: cells[of] }))) as
    [{ box: Box, look?: Look }[], { box: Box, look?: Look }[]]
  const ordered = to.order
    ? ranks(ends.map(({ box }) => box), to.order)
    : ranks(starts.map(({ box }) => box), from.order).map(rank => from.order ? 1 - rank : rank)
  return starts.flatMap(({ box, look }, i) => {
    const end = ends[i]
    return look && end?.look ? [{ from: look, to: end.look, start: box, end: end.box, rank: ordered[i] ?? 0 }] : []
  })
}

/** A mark without a partner comes in from its edge, or its cells appear in their order where they are. */
function appear(result: Plan, mark: Mark, course: Course): void {
  const order = ranks(mark.cells.map(({ box }) => box), mark.order)
  const edge = mark.edges[course.isBack ? 'out' : 'in']
  if (edge) {
    result.pairs.push(...mark.cells.map(after =>
      ({ before: { ...after, el: nobody, box: beyond(after.box, edge, course) }, after, enters: true, leaves: false, rank: 0 })))
  }
  else if (mark.wipe && !course.isBack) {
    result.comes.push(...mark.els.map(el => ({ el, rank: 0, wipe: mark.wipe })))
  }
  else if (!mark.order || mark.cells.some(({ kind }) => kind === 'text')) {
    result.comes.push(...mark.els.map(el => ({ el, rank: 0 })))
  }
  else if (mark.cells.length > fewest) {
    result.flights.push(
      ...mark.cells.map((to, i) => ({ from: { ...to, opacity: 0 }, to, start: to.box, end: to.box, rank: order[i] ?? 0 })),
    )
    result.covered.push(...mark.els)
  }
  else {
    result.comes.push(...mark.cells.map(({ el }, i) => ({ el, rank: order[i] ?? 0 })))
  }
}

/** A mark without a partner goes out by its edge; back from where it was uncovered, it is covered again. */
function disappear(result: Plan, mark: Mark, course: Course): void {
  const edge = mark.edges[course.isBack ? 'in' : 'out']
  if (edge) {
    result.pairs.push(...mark.cells.map(before =>
      ({ before, after: { ...before, el: nobody, box: beyond(before.box, edge, course) }, enters: false, leaves: true, rank: 0 })))
  }
  else {
    result.goes.push(...mark.els.map(el => ({ el, wipe: course.isBack ? mark.wipe : undefined })))
  }
}

function isUnchanged(from: Mark, to: Mark): boolean {
  return from.cells.length === to.cells.length && from.cells.every((a, i) => {
    const b = to.cells[i]
    return b !== undefined && a.el === b.el && a.form === b.form && a.colour === b.colour && a.radius === b.radius
      && a.opacity === b.opacity
      && (['x', 'y', 'w', 'h'] as const).every(side => Math.abs(a.box[side] - b.box[side]) < tolerance)
  })
}
