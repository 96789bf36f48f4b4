import type { Sync } from '@slidev/client'
import { addSyncMethod, disableBuiltinSync } from '@slidev/client'

/*
 * Slidev's sync of a built copy loses messages: a window that has just been moved ignores what it
 * hears in that moment, and it says after every move what it has just heard. With a fast clicker
 * the two windows end on different slides. This method is Slidev's, but it hears again what was
 * ignored, and it does not repeat what it heard.
 */

type State = Record<string, unknown>

/** What every window says of itself, even when nothing has moved. */
const ownWords = ['lastUpdate', 'clicksTotal']

const content = (state: object): string => JSON.stringify(state, (key, value) => ownWords.includes(key) ? undefined : value as unknown)

const sync: Sync = {
  init(channelKey, onUpdate, state, persist) {
    if (persist)
      return
    // Another name than Slidev's own channel, which goes on listening, to this window too.
    const channel = new BroadcastChannel(`${channelKey}, steady`)
    let heard = ''
    let latest: State = {}

    function hear(): void {
      onUpdate(latest as Partial<typeof state>)
      if (Object.entries(latest).some(([key, value]) => content({ value: (state as State)[key] }) !== content({ value })))
        setTimeout(hear)
    }
    channel.addEventListener('message', ({ data }: MessageEvent<State>) => {
      heard = content(data)
      latest = data
      hear()
    })
    return (to, updating) => {
      if (updating || content(to) === heard)
        return
      heard = ''
      latest = {}
      channel.postMessage(to)
    }
  },
}

/** Before Slidev sets up its state. The dev server has a sync of its own. */
export function useSteadySync(): void {
  if (__DEV__)
    return
  disableBuiltinSync()
  addSyncMethod(sync)
}
