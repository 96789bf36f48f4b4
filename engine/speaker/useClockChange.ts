import { useTimer } from '@slidev/client/composables/useTimer.ts'
import { onBeforeUnmount } from 'vue'
import { clockChange } from './pace.ts'

/** Calls back with the milliseconds by which somebody, or the network, has set this machine's clock. */
export function onClockChange(changed: (by: number) => void): void {
  const { duration } = useTimer()
  let [wall, lived] = [Date.now(), performance.now()]
  const interval = setInterval(() => {
    const by = clockChange(Date.now() - wall, performance.now() - lived, duration.value * 1000);
    [wall, lived] = [Date.now(), performance.now()]
    if (by)
      changed(by)
  }, 500)
  onBeforeUnmount(() => clearInterval(interval))
}
