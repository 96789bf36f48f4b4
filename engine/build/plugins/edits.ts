import type { Plugin } from 'vite'

/** Where Slidev takes in a slide, the layout of a broken one, and what lies over all slides. */
const edges = /^\/@slidev\/slides(?:\/\d+\/(?:md|frontmatter))?$|\/\.slidev\/virtual\/import-glob\./

/**
 * An edit of what is shown ends where Slidev takes it in. All that is around it imports Slidev, and Slidev all slides, so without this
 * the dev server calls all of it new: the browser would fetch a hundred modules for one, and hold the state of the talk twice.
 */
export function editsPlugin(): Plugin {
  return {
    name: 'deck-edits',
    apply: 'serve',
    // After Vite has written out what a glob imports.
    enforce: 'post',
    transform: {
      filter: { id: edges },
      handler(code) {
        const parts = this.parse(code).body.flatMap(node =>
          node.type === 'ExportAllDeclaration' || (node.type === 'ImportDeclaration' && node.source.value.endsWith('.vue')) ? [node.source.value] : [])
        return { code: `${code}\nimport.meta.hot?.accept(${JSON.stringify(parts)})\n`, map: null }
      },
    },
  }
}
