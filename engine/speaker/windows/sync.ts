import type { Sync } from '@slidev/client'
import type { Line } from './transport.ts'
import { addSyncMethod, disableBuiltinSync, useNav } from '@slidev/client'
import { useRouter } from 'vue-router'
import { address } from './join.ts'
import { channelLine, serverLine } from './transport.ts'

/*
 * Slidev's sync loses messages: a window that has just been moved ignores what it hears in that
 * moment, and it says after every move, and whenever a slide has loaded, where it has been. With a
 * fast clicker, or with two presenter views, the windows end on different slides. Here a window
 * speaks when somebody has moved it, hears again what was ignored, and follows any other.
 */

type State = Record<string, unknown>

/** What every window says of itself. */
const ownWords = ['lastUpdate', 'clicksTotal', 'page', 'clicks']

/** How often a window tries to go where it is called, while its own steps get in the way. */
const tries = 20

function createSync(lineTo: (key: string) => Line | undefined): Sync {
  const { isPresenter, isPlaying, currentSlideNo, currentRoute } = useNav()
  const router = useRouter()
  /** From the address, because a slide that is still loading knows of no clicks. */
  const place = (): State => ({ page: currentSlideNo.value, clicks: Number(currentRoute.value.query.clicks) || 0 })

  return {
    init(key, onUpdate, state, persist) {
      const line = persist ? undefined : lineTo(key)
      if (!line)
        return
      // The drawings have no place: they are the same on all slides.
      const hasPlace = 'page' in state
      const here = (): State => hasPlace ? place() : {}
      const isAt = (there: State): boolean => Object.entries(here()).every(([key, value]) => (there[key] ?? 0) === value)
      const restOf = (all: object): string =>
        JSON.stringify(all, (key, value) => hasPlace && ownWords.includes(key) ? undefined : value as unknown)

      /** What another window has said last; nothing since this window has moved. */
      let latest: State | undefined
      /** Where this window was when it last spoke or arrived, and the rest that all windows know. */
      let [last, rest] = [here(), restOf(state)]

      function hear(): void {
        if (!latest)
          return
        onUpdate(latest as Partial<typeof state>)
        rest = restOf({ ...state, ...latest })
        if (restOf(state) !== rest)
          setTimeout(hear)
      }
      /** Goes where another window is. Slidev would too, but not while it says where it has been. */
      async function follow(there: State, left = tries): Promise<void> {
        if (latest !== there || isAt(there) || !left || !(isPresenter.value || isPlaying.value))
          return
        await router.replace(
          address({ page: Number(there.page), clicks: Number(there.clicks) }, isPresenter.value, currentRoute.value.query),
        )
        setTimeout(() => void follow(there, left - 1), 10)
      }
      line.onMessage((said) => {
        // Slidev leaves a window of its own kind alone.
        latest = {
          ...said,
          ...hasPlace ? { lastUpdate: { ...said.lastUpdate as object, type: isPresenter.value ? 'presenter' : 'viewer' } } : {},
        }
        hear()
        if (hasPlace)
          void follow(latest)
      })
      return (to) => {
        const arrived = latest !== undefined && isAt(latest)
        const moved = !arrived && !isAt(last)
        if (arrived || moved)
          last = here()
        if (moved || restOf(to) !== rest) {
          const { page, clicks } = latest && !moved ? latest : here()
          line.post({ ...to, ...hasPlace ? { page, clicks } : {} })
          rest = restOf(to)
          latest = moved ? undefined : latest
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
  addSyncMethod(createSync(key => __DEV__ ? serverLine(key) : channelLine(`${key}, steady`)))
}
