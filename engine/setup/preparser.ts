import type { Plan } from '../deck/cut.ts'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { parseSync } from '@slidev/parser/core'
import { definePreparserSetup } from '@slidev/types'
import { belongs, fullCut } from '../deck/cut.ts'
import { blocksFor, notesFor, pieces, shownNotes } from '../deck/syntax.ts'
import { bindKnown, bindTitle, boundRecords, isBound } from '../evidence/bind.ts'
import { secondsOf } from '../speaker/spoken.ts'

interface Matter {
  cut?: string
  like?: string
  title?: string
  figure?: string
  src?: string
  plan?: Plan
  hide?: boolean
  record?: string[]
  seconds?: number
  spoken?: number
}

/** What stands at the head of another cut, which this one shares. */
function headOf(file: string): object {
  return { ...parseSync(readFileSync(file, 'utf8'), file).slides[0]?.frontmatter, words: undefined }
}

/**
 * Before Slidev sees a slide: `[[figure-id]]` becomes text in titles and notes and a citing `<Fig>`
 * in the slide, what it binds joins its record, and a slide outside the entry's cut is hidden. An id
 * that nobody knows stays as typed: the lint names it.
 */
export default definePreparserSetup(({ headmatter, filepath, mode }) => {
  // Whoever builds without a word to the contrary, as by `npx slidev build`, builds for the public.
  const silent = mode === 'build' && !process.env.DECK_NOTES
  const cut = String((headmatter as { cut?: string }).cut ?? fullCut)
  return [{
    name: 'bind-and-cut',
    async transformSlide(content: string, frontmatter: Matter) {
      if (frontmatter.like)
        Object.assign(frontmatter, { ...headOf(join(dirname(filepath), frontmatter.like)), ...frontmatter })
      if (frontmatter.src || frontmatter.cut)
        return content
      if (!belongs(frontmatter.plan, cut))
        frontmatter.hide = true
      const title = String(frontmatter.title ?? '')
      frontmatter.seconds = frontmatter.plan?.[cut] ?? 0
      const named = Array.isArray(frontmatter.record) ? frontmatter.record : []
      frontmatter.record = [...new Set([...named, ...boundRecords([title, frontmatter.figure, content].join('\n'))])]
      if (frontmatter.title)
        frontmatter.title = bindTitle(frontmatter.title)
      if (frontmatter.figure)
        frontmatter.figure = bindKnown(frontmatter.figure)
      return pieces(content).map(({ text, id }) => id !== undefined && isBound(id) ? `<Fig id="${id}" />` : text).join('')
    },
    async transformNote(note: string | undefined, frontmatter: Matter) {
      if (!note)
        return note
      frontmatter.spoken = secondsOf(blocksFor(bindKnown(note), cut))
      return silent ? '' : shownNotes(bindKnown(notesFor(note, cut)))
    },
  }]
})
