import type { Ref } from 'vue'
import { configs } from '@slidev/client'
import { ref, watch } from 'vue'

/**
 * How many views of a kind of this talk are open in this browser, as known when last asked, and whether this window is one.
 * Each holds a shared lock while it is open, which the browser ends with the window. Without locks there is never any.
 */
export function useOpenViews(kind: 'presenter' | 'audience', isOne: Readonly<Ref<boolean>> = ref(false)): {
  count: Readonly<Ref<number>>
  ask: () => void
  end: () => void
} {
  const name = `${kind} of ${configs.title} ${import.meta.env.BASE_URL}`
  // Not in a page that is not served safely, whatever the types say.
  const locks = navigator.locks as LockManager | undefined
  const count = ref(0)
  let release = (): void => {}
  const ask = (): void => void locks?.query().then(({ held }) => count.value = held?.filter(lock => lock.name === name).length ?? 0, () => {})
  const unwatch = watch(isOne, (is) => {
    release()
    if (is)
      void locks?.request(name, { mode: 'shared' }, () => new Promise<void>(resolve => release = resolve)).catch(() => {})
    ask()
  }, { immediate: true })
  return {
    count,
    ask,
    end() {
      unwatch()
      release()
    },
  }
}
