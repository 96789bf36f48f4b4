/*
 * Which keys are the talk's. Slidev takes a key for its own whatever is held down with it, and knows the letters of the
 * Latin alphabet alone; this listens before it does.
 */

/** What of a key press decides whose it is. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** Keys with Ctrl, Alt, Meta or AltGr belong to the browser; so do those that only hold. */
export function belongsToBrowser({ key, ctrlKey, altKey, metaKey }: KeyPress): boolean {
  return ctrlKey || altKey || metaKey || ['Control', 'Alt', 'AltGraph', 'Meta', 'OS'].includes(key)
}

/** The Latin letter at the place of a letter that is none, as on a Cyrillic or Greek keyboard; nothing where the key has its own. */
export function latinLetter({ key, code }: KeyPress): string | undefined {
  const place = code.startsWith('Key') ? code.slice('Key'.length).toLowerCase() : ''
  const isForeignLetter = key.length === 1 && key > '\u007F' && key.toLowerCase() !== key.toUpperCase()
  return place && isForeignLetter ? place : undefined
}

function isTyping({ target }: Event): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

const scrolling = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', ' ']

/** Whether the browser would scroll something of the deck's own by this key, or press what has the focus. */
function hasUse({ key, target }: KeyboardEvent): boolean {
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
    if (key === ' ' && element.matches('a, button, summary, [role=button], [role=option]'))
      return true
    if (element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY))
      return true
  }
  return false
}

/** In a frame: what the deck does not scroll by, the page around it would. */
function keepKeysInFrame(): void {
  window.addEventListener('keydown', (event) => {
    if (scrolling.includes(event.key) && !belongsToBrowser(event) && !isTyping(event) && !hasUse(event))
      event.preventDefault()
  })
}

/** Leaves to the browser what is its own, and lets letter keys work on any layout. Called once, before Slidev listens. */
export function ownKeysOnly(): void {
  if (window.parent !== window)
    keepKeysInFrame()
  for (const type of ['keydown', 'keyup'] as const) {
    window.addEventListener(type, (event) => {
      if (isTyping(event))
        return
      const letter = latinLetter(event)
      // A key that goes up is heard always: one that stays down in Slidev's memory would be pressed for ever.
      if (belongsToBrowser(event) ? type === 'keydown' : letter)
        event.stopImmediatePropagation()
      if (letter && !belongsToBrowser(event)) {
        const { code, shiftKey, repeat } = event
        const again = new KeyboardEvent(type, { key: letter, code, shiftKey, repeat, bubbles: true, cancelable: true })
        event.target?.dispatchEvent(again)
        if (again.defaultPrevented)
          event.preventDefault()
      }
    }, { capture: true })
  }
}
