import type { Plan } from '../deck/cut.ts'
import { definePreparserSetup } from '@slidev/types'
import { belongs, fullCut, notesFor } from '../deck/cut.ts'
import { bind, bindTitle, boundSources } from '../evidence/bind.ts'
import { quotes } from '../talk.ts'

interface Matter {
  title?: string
  topic?: string
  src?: string
  plan?: Plan
  hide?: boolean
  cites?: string[]
  quotes?: string[]
  seconds?: number
}

/**
 * Before Slidev sees a slide: `[[figure-id]]` becomes text in titles and notes and a citing `<Fig>`
 * in the slide, and a slide outside the entry's cut is hidden.
 */
export default definePreparserSetup(({ headmatter }) => {
  const cut = String((headmatter as { cut?: string }).cut ?? fullCut)
  return [{
    name: 'bind-and-cut',
    async transformSlide(content: string, frontmatter: Matter) {
      if (frontmatter.src)
        return content
      if (!belongs(frontmatter.plan, cut))
        frontmatter.hide = true
      frontmatter.seconds = frontmatter.plan?.[cut] ?? 0
      frontmatter.cites = boundSources(frontmatter.title ?? '')
      frontmatter.quotes = Object.keys(quotes).filter(id => content.includes(`'${id}'`) || content.includes(`"${id}"`))
      for (const key of ['title', 'topic'] as const) {
        if (frontmatter[key])
          frontmatter[key] = bindTitle(frontmatter[key])
      }
      return content.replace(/\[\[([^\]]+)\]\]/g, '<Fig id="$1" />')
    },
    async transformNote(note: string | undefined) {
      return note && bind(notesFor(note, cut))
    },
  }]
})
