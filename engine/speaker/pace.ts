/**
 * The pace on a slide: on time from the moment the plan enters it to the moment it leaves it.
 * It depends on nothing else, so it is right after a jump, a pause or a restart. In whole seconds since the talk began: when
 * the plan enters and leaves the slide, and the seconds behind it; negative is ahead, zero on time.
 * @param plan seconds for each slide, in order
 * @param slide its number, from 1
 * @param elapsed seconds since the talk began
 */
export function paceOf(plan: readonly number[], slide: number, elapsed: number): { from: number, until: number, drift: number } {
  const from = sum(plan.slice(0, slide - 1))
  const until = from + (plan[slide - 1] ?? 0)
  const drift = elapsed < from ? elapsed - from : Math.max(0, elapsed - until)
  return { from, until, drift: Math.round(drift) }
}

/**
 * By how much the machine's clock was set, in milliseconds, or 0. A clock never runs backwards by itself; when it
 * leaps forward, a machine that slept looks the same, so only a leap longer than the whole talk counts.
 * @param wall milliseconds by the clock since it was last looked at
 * @param lived milliseconds that the window has lived through since
 * @param talk milliseconds of the whole talk
 */
export function clockChange(wall: number, lived: number, talk: number): number {
  const leap = wall - lived
  return leap < -1000 || leap > talk ? leap : 0
}

function sum(seconds: readonly number[]): number {
  return seconds.reduce((total, s) => total + s, 0)
}
