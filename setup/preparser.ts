import { definePreparserSetup } from '@slidev/types'
import { bind, boundSources } from '../lib/bind.ts'

/**
 * Binds `[[figure-id]]` before Slidev sees a slide: as text in titles and notes, as a citing
 * `<Fig>` in the slide itself.
 */
export default definePreparserSetup(() => [
  {
    name: 'bind-figures',
    async transformSlide(content: string, frontmatter: Record<string, unknown>) {
      frontmatter.cites = boundSources(String(frontmatter.title ?? ''))
      for (const key of ['title', 'topic']) {
        if (typeof frontmatter[key] === 'string')
          frontmatter[key] = bind(frontmatter[key]).replace(/^\p{Ll}/u, letter => letter.toUpperCase())
      }
      return content.replace(/\[\[([^\]]+)\]\]/g, '<Fig id="$1" />')
    },
    async transformNote(note: string | undefined) {
      return note && bind(note)
    },
  },
])
