/*
 * Runs before everything else (engine/build/plugins/first-script.ts): Slidev reads its settings while its
 * own scripts load, and would stop at what a browser refuses or at what another deck has left.
 */

/** The deck's title: the page brings it (engine/build/plugins/first-script.ts). */
declare const deckTitle: string

/** Storage for a window whose browser blocks it: as long as the window lives. */
function memory(): Storage {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    key: index => [...values.keys()][index] ?? null,
    getItem: key => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, String(value)),
    removeItem: key => void values.delete(key),
    clear: () => values.clear(),
  }
}

for (const name of ['localStorage', 'sessionStorage'] as const) {
  if (!allowed(name))
    Object.defineProperty(window, name, { value: memory() })
}

function allowed(name: 'localStorage' | 'sessionStorage'): boolean {
  try {
    return Boolean(window[name])
  }
  catch {
    return false
  }
}

/** A browser without channels between its windows lets each of them play alone: Slidev and the talk post to nobody. */
class NoChannel extends EventTarget {
  postMessage(): void {}
  close(): void {}
}

const Channel = globalThis.BroadcastChannel ?? NoChannel as unknown as typeof BroadcastChannel

/*
 * All decks on one origin, and every cut of this one, share its storage and its channels, and Slidev gives its keys the
 * same names in each. Here each deck's names begin with its own.
 */
const { src = '' } = document.currentScript as HTMLScriptElement
const own = `${deckTitle} ${src ? new URL('..', src).pathname : location.pathname} `

globalThis.BroadcastChannel = class extends Channel {
  constructor(name: string) {
    super(own + name)
  }
}

const { getItem, setItem, removeItem } = Storage.prototype
Object.assign(Storage.prototype, {
  getItem(this: Storage, key: string) { return getItem.call(this, own + key) },
  setItem(this: Storage, key: string, value: string) { setItem.call(this, own + key, value) },
  removeItem(this: Storage, key: string) { removeItem.call(this, own + key) },
})

// What another window of this deck has stored comes under its plain name; what another deck has stored does not come.
window.addEventListener('storage', (event) => {
  const { isTrusted, key, oldValue, newValue, storageArea } = event
  if (!isTrusted)
    return
  event.stopImmediatePropagation()
  if (key?.startsWith(own))
    window.dispatchEvent(new StorageEvent('storage', { key: key.slice(own.length), oldValue, newValue, storageArea }))
}, { capture: true })

// The router reads this while it loads, and stumbles where it is not: for that error the browser would read all of the deck's script again.
try {
  sessionStorage['vue-router:scroll'] ??= '{}'
}
catch {
  // A storage that is full.
}

// A frame that may run scripts and nothing else throws already at the question.
try {
  void navigator.serviceWorker
}
catch {
  Object.defineProperty(navigator, 'serviceWorker', { value: undefined })
}

// A screen that may not be kept awake, as in a frame or on a weak battery, is no error.
const policy = (document as { featurePolicy?: { allowsFeature: (name: string) => boolean } }).featurePolicy
if (policy?.allowsFeature('screen-wake-lock') === false)
  Reflect.deleteProperty(Navigator.prototype, 'wakeLock')
const { wakeLock } = navigator as Partial<Pick<Navigator, 'wakeLock'>>
if (wakeLock) {
  const request = wakeLock.request.bind(wakeLock)
  wakeLock.request = type => request(type).catch(() => undefined as unknown as WakeLockSentinel)
}

const oneOf = (...values: string[]) => (value: string) => values.includes(value)
const isNumber = (value: string): boolean => Number.isFinite(Number.parseFloat(value))

/** Slidev's settings, and what a view can do something with. */
const settings: Record<string, (value: string) => boolean> = {
  'slidev-color-schema': oneOf('auto', 'dark', 'light'),
  'slidev-scale': oneOf('0', '1'),
  'slidev-presenter-layout': oneOf('1', '2', '3'),
  'slidev-presenter-main-slide-mode': oneOf('slides', 'mirror'),
  'slidev-presenter-font-size': value => Number(value) >= 0.5 && Number(value) <= 2,
  'slidev-presenter-notes-width': isNumber,
  'slidev-presenter-notes-row-size': isNumber,
  'slidev-viewer-css-filter': isRecord,
  'slidev-drawing-brush': isRecord,
  'slidev-sync-directions': isRecord,
}

for (const [key, isSound] of Object.entries(settings)) {
  const value = localStorage.getItem(key)
  if (value !== null && !isSound(value))
    localStorage.removeItem(key)
}

function isRecord(value: string): boolean {
  try {
    const record = JSON.parse(value) as unknown
    return typeof record === 'object' && record !== null && !Array.isArray(record)
  }
  catch {
    return false
  }
}
