import type { Plugin } from 'vite'

/**
 * An edit of what a slide shows ends at that slide. All that is around it imports Slidev, and Slidev all slides, so without this the
 * dev server calls all of it new: the browser would fetch a hundred modules for one, and hold the state of the talk twice.
 */
export function editsPlugin(): Plugin {
  return {
    name: 'deck-edits',
    apply: 'serve',
    transform: {
      filter: { id: /^\/@slidev\/slides\/\d+\/(?:md|frontmatter)$/ },
      handler(code) {
        const part = this.parse(code).body.find(node => node.type === 'ExportAllDeclaration')?.source.value
        return part && { code: `${code}\nimport.meta.hot?.accept(${JSON.stringify(part)})\n`, map: null }
      },
    },
  }
}
