import type { RoughAnnotation, RoughAnnotationConfig } from '@slidev/rough-notation'

/** Stands for rough-notation: fetched when a slide has a `v-mark`, and then shows what was asked for last. */
export function annotate(element: HTMLElement, config: RoughAnnotationConfig): RoughAnnotation {
  let real: RoughAnnotation | undefined
  let shown = false
  const changes: Partial<RoughAnnotation> = {}
  void import('@slidev/rough-notation').then(({ annotate }) => {
    real = Object.assign(annotate(element, config), changes)
    if (shown)
      real.show()
  }, () => {})

  const stand: RoughAnnotation = {
    isShowing: () => shown,
    show() {
      shown = true
      real?.show()
    },
    hide() {
      shown = false
      real?.hide()
    },
    remove() {
      shown = false
      real?.remove()
    },
  }
  // Slidev sets class and colour at every click.
  return new Proxy(stand, { set: (_, name, value) => Reflect.set(real ?? changes, name, value) })
}
