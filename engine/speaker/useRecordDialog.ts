import type { ShallowRef } from 'vue'
import { onBeforeUnmount, onMounted, watch } from 'vue'
import { focusOpener, recordScroll, stage } from './stage.ts'

type Part = Readonly<ShallowRef<HTMLElement | null>>

/** How far a key scrolls, in px of the slide's canvas. */
const ways: Readonly<Record<string, number>> = { ArrowUp: -120, ArrowDown: 120, Home: -Infinity, End: Infinity }

/**
 * The record as a dialog: it takes the focus, keeps it, and gives it back; its keys close and scroll it; the windows of
 * a talk scroll together.
 */
export function useRecordDialog(panel: Part, scroller: Part): { onKey: (event: KeyboardEvent) => void, onScroll: () => void } {
  function onKey(event: KeyboardEvent): void {
    const way = ways[event.key]
    if (event.key === 'e')
      stage.value = 'slide'
    else if (event.key === 'Tab')
      return keepFocus(event)
    else if (way === undefined || !scroller.value)
      return
    else
      scroller.value.scrollTop = Math.min(Math.max(scroller.value.scrollTop + way, 0), scroller.value.scrollHeight)
    event.preventDefault()
    // Slidev's arrows would leave the slide.
    event.stopPropagation()
  }

  /** Tab goes round inside the dialog. */
  function keepFocus(event: KeyboardEvent): void {
    const stops = [...panel.value?.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"]') ?? []]
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]]
    if (document.activeElement !== from && !(event.shiftKey && document.activeElement === panel.value))
      return
    event.preventDefault()
    to?.focus()
  }

  function onScroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = scroller.value ?? { scrollTop: 0, scrollHeight: 0, clientHeight: 0 }
    recordScroll.value = scrollHeight > clientHeight ? Math.round(scrollTop / (scrollHeight - clientHeight) * 1000) / 1000 : 0
  }

  function follow(part: number): void {
    const element = scroller.value
    if (!element)
      return
    const top = part * (element.scrollHeight - element.clientHeight)
    // What this window said itself comes back rounded.
    if (Math.abs(element.scrollTop - top) > 4)
      element.scrollTop = top
  }

  watch(recordScroll, follow)
  onMounted(() => {
    panel.value?.focus({ preventScroll: true })
    follow(recordScroll.value)
  })
  onBeforeUnmount(focusOpener)
  return { onKey, onScroll }
}
