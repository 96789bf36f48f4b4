import type { Sync } from '@slidev/client'
import { addSyncMethod, disableBuiltinSync, useNav } from '@slidev/client'

/*
 * Slidev's sync of a built copy loses messages: a window that has just been moved ignores what it
 * hears in that moment, and it says after every move, and whenever a slide has loaded, where it has
 * been. With a fast clicker, or with two presenter views, the windows end on different slides. Here a
 * window speaks when somebody has moved it, hears again what was ignored, and follows any other.
 */

type State = Record<string, unknown>

/** What every window says of itself, even when nothing has moved. */
const ownWords = ['lastUpdate', 'clicksTotal']
const place = ['page', 'clicks']

/** All of a state but its place: timer, stage, pointer. */
function restOf(state: object): string {
  return JSON.stringify(state, (key, value) => [...ownWords, ...place].includes(key) ? undefined : value as unknown)
}

function createSync({ isPresenter, currentSlideNo, currentRoute }: ReturnType<typeof useNav>): Sync {
  /** From the address, because a slide that is still loading knows of no clicks. */
  const here = (): State => ({ page: currentSlideNo.value, clicks: Number(currentRoute.value.query.clicks) || 0 })
  const isAt = (state: State): boolean => place.every(key => (state[key] ?? 0) === here()[key])

  return {
    init(channelKey, onUpdate, state, persist) {
      if (persist)
        return
      // Another name than Slidev's own channel, which goes on listening, to this window too.
      const channel = new BroadcastChannel(`${channelKey}, steady`)
      /** What another window has said last; nothing since this window has spoken. */
      let latest: State | undefined
      /** Where this window was when it last spoke or arrived, and the rest that all windows know. */
      let [last, rest] = [here(), restOf(state)]

      function hear(): void {
        if (!latest)
          return
        onUpdate(latest as Partial<typeof state>)
        rest = restOf({ ...state, ...latest })
        const [known, told] = [state as State, latest]
        if (restOf(state) !== rest || place.some(key => known[key] !== told[key]))
          setTimeout(hear)
      }
      channel.addEventListener('message', ({ data }: MessageEvent<State>) => {
        // Slidev ignores a window of its own kind.
        latest = { ...data, lastUpdate: { ...data.lastUpdate as object, type: isPresenter.value ? 'viewer' : 'presenter' } }
        hear()
      })
      return (to) => {
        const arrived = latest !== undefined && isAt(latest)
        const moved = !arrived && !isAt(last)
        if (arrived || moved)
          last = here()
        if (moved || restOf(to) !== rest) {
          channel.postMessage({ ...to, ...latest && !moved ? { page: latest.page, clicks: latest.clicks } : here() })
          rest = restOf(to)
          latest = moved ? undefined : latest
        }
        else if (!arrived) {
          hear()
        }
      }
    },
  }
}

/** Before Slidev sets up its state. The dev server has a sync of its own. */
export function useSteadySync(): void {
  if (__DEV__)
    return
  disableBuiltinSync()
  addSyncMethod(createSync(useNav()))
}
