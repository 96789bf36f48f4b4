import type { Ref } from 'vue'
import { watch } from 'vue'

/**
 * How many presenter views of this talk are open in this browser, as known when last asked. Each holds a shared lock
 * while it is open. Where the browser has no locks, there is never a second one.
 */
export function usePresenterCount(
  isPresenter: Readonly<Ref<boolean>>,
  talk: string,
): { count: () => number, ask: () => void, end: () => void } {
  const name = `presenter of ${talk}`
  // Not in a page that is not served safely, whatever the types say.
  const locks = navigator.locks as LockManager | undefined
  let count = 0
  let release = (): void => {}
  const ask = (): void => void locks?.query().then(({ held }) => count = held?.filter(lock => lock.name === name).length ?? 0, () => {})
  const unwatch = watch(isPresenter, (is) => {
    release()
    if (is)
      void locks?.request(name, { mode: 'shared' }, () => new Promise<void>(resolve => release = resolve)).catch(() => {})
    ask()
  }, { immediate: true })
  return {
    count: () => count,
    ask,
    end() {
      unwatch()
      release()
    },
  }
}
