import type { Sync } from '@slidev/client'
import type { Line } from './line.ts'
import { addSyncMethod, disableBuiltinSync, useNav } from '@slidev/client'
import { channelLine, serverLine } from './line.ts'

/*
 * Slidev's sync loses messages: a window that has just been moved ignores what it hears in that
 * moment, and it says after every move, and whenever a slide has loaded, where it has been. With a
 * fast clicker, or with two presenter views, the windows end on different slides. Here a window
 * speaks when somebody has moved it, hears again what was ignored, and follows any other.
 */

type State = Record<string, unknown>

/** What every window says of itself, even when nothing has moved. */
const ownWords = ['lastUpdate', 'clicksTotal']

function createSync({ isPresenter, currentSlideNo, currentRoute }: ReturnType<typeof useNav>, lineTo: (key: string) => Line | undefined): Sync {
  /** From the address, because a slide that is still loading knows of no clicks. */
  const address = (): State => ({ page: currentSlideNo.value, clicks: Number(currentRoute.value.query.clicks) || 0 })

  return {
    init(key, onUpdate, state, persist) {
      const line = persist ? undefined : lineTo(key)
      if (!line)
        return
      // The drawings have no place: they are the same on all slides.
      const place = 'page' in state ? ['page', 'clicks'] : []
      const here = (): State => place.length ? address() : {}
      const isAt = (there: State): boolean => place.every(key => (there[key] ?? 0) === here()[key])
      const restOf = (all: object): string => JSON.stringify(all, (key, value) => [...ownWords, ...place].includes(key) ? undefined : value as unknown)

      /** What another window has said last; nothing since this window has moved. */
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
      line.onMessage((said) => {
        // Slidev ignores a window of its own kind.
        latest = { ...said, ...place.length ? { lastUpdate: { ...said.lastUpdate as object, type: isPresenter.value ? 'viewer' : 'presenter' } } : {} }
        hear()
      })
      return (to) => {
        const arrived = latest !== undefined && isAt(latest)
        const moved = !arrived && !isAt(last)
        if (arrived || moved)
          last = here()
        if (moved || restOf(to) !== rest) {
          const { page, clicks } = latest && !moved ? latest : here()
          line.post({ ...to, ...place.length ? { page, clicks } : {} })
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

/** Before Slidev sets up its state. On the dev server windows speak through the server, so that a phone hears them too. */
export function useSteadySync(): void {
  if (!__DEV__)
    disableBuiltinSync()
  // Another name than Slidev's own channel, which goes on listening, to this window too.
  addSyncMethod(createSync(useNav(), key => __DEV__ ? serverLine(key) : channelLine(`${key}, steady`)))
}
