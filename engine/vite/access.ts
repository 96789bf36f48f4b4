import type { Plugin } from 'vite'
import { replaced } from './replaced.ts'

/** What assistive technology or a keyboard cannot use in Slidev's controls, by file, and what it can. */
const mends: Record<string, [from: string | RegExp, to: string][]> = {
  // A button within a button: the inner one has the name, and its clicks rise.
  'MenuButton.vue': [
    ['<button :class', '<div :class'],
    ['</button>', '</div>'],
  ],
  // Buttons in place of a list's items.
  'Goto.vue': [
    [/<ul\b/, '<div role="listbox" aria-label="Slides"'],
    ['</ul>', '</div>'],
    [/<li\b/, '<div :aria-selected="selectedIndex === index"'],
    ['</li>', '</div>'],
    ['role="button"', 'role="option"'],
  ],
  // The app is the one <main> (engine/setup/main.ts).
  'overview.vue': [
    ['<main', '<div'],
    ['</main>', '</div>'],
  ],
  // A button that was clicked, or a link that Tab has reached, needs Space and Enter: all other keys go on.
  'shortcuts.ts': [
    ['{ and, not }', '{ and, not, or }'],
    ['not(isOnFocus)', 'not(and(isOnFocus, or(magicKeys.space, magicKeys.enter)))'],
  ],
}

/** Mends Slidev's controls where they are made. */
export function accessPlugin(): Plugin {
  return {
    name: 'deck-access',
    enforce: 'pre',
    transform: {
      filter: { id: /@slidev\/client\/(?:internals\/(?:MenuButton|Goto)\.vue|pages\/overview\.vue|logic\/shortcuts\.ts)$/ },
      handler: (code, id) => ({ code: (mends[id.split('/').at(-1) ?? ''] ?? []).reduce((text, [from, to]) => replaced(text, from, to, 'access.ts'), code), map: null }),
    },
  }
}
