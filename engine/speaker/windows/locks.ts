import type { WatchSource } from 'vue'
import { configs } from '@slidev/client'
import { watch } from 'vue'

/*
 * The windows of a talk know of each other by locks, which a browser ends with the window. All decks of an origin share
 * them; channels and storage are this deck's own (engine/first-slide/storage.ts).
 */

type Kind = 'window' | 'presenter' | 'audience'

const talk = `${configs.title} ${new URL(import.meta.env.BASE_URL, document.baseURI).pathname}`
const nameOf = (kind: Kind): string => `${kind} of ${talk}`
// Not in a page that is not served safely, whatever the types say.
const locks = navigator.locks as LockManager | undefined

/** This window is one of a kind as long as `isOne`, until it closes. */
export function holdWhile(isOne: WatchSource<boolean>, kind: Kind): void {
  let release = (): void => {}
  watch(isOne, (is) => {
    release()
    if (is)
      void locks?.request(nameOf(kind), { mode: 'shared' }, () => new Promise<void>(resolve => release = resolve)).catch(() => {})
  }, { immediate: true })
}

/** How many windows of a kind are open in this browser; one that refuses its storage refuses its locks too, and does not say. */
export async function windowsOf(kind: Kind): Promise<number | undefined> {
  const { held } = await locks?.query().catch(() => undefined) ?? {}
  return held?.filter(({ name }) => name === nameOf(kind)).length
}
