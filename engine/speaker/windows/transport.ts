import serverState from 'server-reactive:nav'

type State = Record<string, unknown>

/** What carries the words of one window to the others. */
export interface Line {
  post: (state: State) => void
  onMessage: (hear: (state: State) => void) => void
}

/** Between the windows of one browser. */
export function channelLine(name: string): Line {
  const channel = new BroadcastChannel(name)
  return {
    post: state => channel.postMessage(state),
    onMessage: hear => channel.addEventListener('message', ({ data }: MessageEvent<State>) => hear(data)),
  }
}

const event = 'vue-server-ref'

/**
 * Between all windows of a dev server, over its own way. The client that Slidev gives this way is
 * silenced: it sends a window's whole state after whatever it hears, and so takes back what
 * another window has just said. @returns nothing for other states than the place and the timer
 */
export function serverLine(key: string): Line | undefined {
  if (!import.meta.hot || !key.endsWith(' - shared'))
    return
  const { hot } = import.meta
  const source = Math.random().toString(36).slice(2)
  Object.assign(serverState, { $syncUp: false, $syncDown: false })

  let next: State | undefined
  let posting = false
  /** One at a time, and of those that wait the last: two requests may overtake each other. */
  async function send(): Promise<void> {
    posting = true
    while (next) {
      const patch = next
      next = undefined
      await fetch(
        '/@server-reactive/nav',
        { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ source, patch }) },
      ).catch(() => {})
    }
    posting = false
  }
  return {
    post(state) {
      next = state
      if (!posting)
        void send()
    },
    onMessage: hear => hot.on(event, ({ key, patch, source: from }: { key: string, patch?: State, source: string }) => {
      if (key === 'nav' && patch && from !== source)
        hear(patch)
    }),
  }
}
