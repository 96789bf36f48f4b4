import type { Plugin } from 'vite'
import { join } from 'node:path'
import { root } from '../cli/project.ts'

/**
 * Lets a script of the deck run before all of Slidev's. The dev server runs imports in their order; a build
 * runs whole chunks in theirs, so there the library that opens the storage asks for the script itself.
 */
export function firstPlugin(script: string): Plugin {
  return {
    name: 'deck-first',
    transform: {
      filter: { id: /@slidev\/client\/main\.ts$|@vueuse\/core\/dist\/index\.js$/ },
      handler: code => ({ code: `import ${JSON.stringify(join(root, script))}\n${code}`, map: null }),
    },
  }
}
