import type { Plugin } from 'vite'
import { charactersOfDeck, facesWith } from '../fonts.ts'

/** Gives the deck its typefaces, a build only the part of them that it shows. */
export function fontsPlugin(): Plugin {
  return {
    name: 'deck-fonts',
    config: async (_, { command }) => ({
      resolve: {
        alias: [{
          find: /^deck-fonts/,
          replacement: await facesWith(command === 'build' ? await charactersOfDeck() : undefined),
        }],
      },
    }),
  }
}
