import type { Drauu, Options } from 'drauu'
import { idle } from './idle.ts'

/*
 * Stands for drauu, the pen of the drawing layer. What is asked of it before it is there is kept
 * in order and asked again; nothing can have been drawn by then.
 */

type Call = (drauu: Drauu) => unknown

export function createDrauu(options: Options): Drauu {
  const calls: Call[] = []
  let drauu: Drauu | undefined
  let loading: Promise<void> | undefined

  async function load(): Promise<void> {
    await idle
    const real = await import('drauu')
    drauu = real.createDrauu(options)
    calls.splice(0).forEach(call => call(drauu!))
  }
  function ask(call: Call): unknown {
    if (drauu)
      return call(drauu)
    calls.push(call)
    return undefined
  }

  const stand: Partial<Drauu> = {
    options,
    on(type, run) {
      ask(it => it.on(type, run))
      return () => {}
    },
    mount(...args) {
      loading ??= load()
      ask(it => it.mount(...args))
    },
    unmount: () => void ask(it => it.unmount()),
    load: svg => void ask(it => it.load(svg)),
    clear: () => void ask(it => it.clear()),
    undo: () => drauu?.undo() ?? false,
    redo: () => drauu?.redo() ?? false,
    canUndo: () => drauu?.canUndo() ?? false,
    canRedo: () => drauu?.canRedo() ?? false,
    dump: () => drauu?.dump() ?? '',
    get el() {
      return drauu?.el ?? null
    },
    get mounted() {
      return drauu?.mounted ?? false
    },
    get mode() {
      return drauu?.mode ?? options.brush?.mode ?? 'stylus'
    },
    set mode(mode) {
      ask(it => it.mode = mode)
    },
  }
  return stand as Drauu
}
