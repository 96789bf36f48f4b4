import type { Slide } from '../deck/deck.ts'
import type { Literal, Tag } from '../deck/tags.ts'
import { boundIds } from '../deck/syntax.ts'
import { stringsIn } from '../deck/tags.ts'
import { boundText, isBound } from '../evidence/bind.ts'
import { kindOf, recordFaults } from '../evidence/ids.ts'
import { article, parties } from '../talk.ts'

/** Attributes that hold ids, whatever the component. */
const idProps = ['id', 'ids', 'figure', 'figures', 'quote', 'quotes', 'source', 'party', 'parties', 'bars']

/** Whether anything in data/ has the id, or `[[id]]` binds it. */
export function isKnownId(id: string): boolean {
  return kindOf(id) !== undefined || isBound(id) || Object.hasOwn(parties, id) || Object.hasOwn(article, id)
}

/** Ids that no record has: vue-tsc does not read markdown. */
export function idFaults({ typedTitle, typedFigure, body, typedNotes, frontmatter, tags }: Slide): string[] {
  const { record = [] } = frontmatter
  const ids = [record].flat().map(String)
  return [
    ...bindingFaults([typedTitle, typedFigure, body, typedNotes].join('\n')),
    ...recordFaults(ids),
    ...tags.flatMap(tagFaults),
  ]
}

/** The ids in double brackets that bind to nothing, each in one sentence. */
export function bindingFaults(text: string): string[] {
  return boundIds(text).filter(id => !isBound(id)).map((id) => {
    try {
      return boundText(id)
    }
    catch (error) {
      return (error as Error).message
    }
  })
}

function tagFaults({ name, props }: Tag): string[] {
  return Object.entries(props).flatMap(([key, value]) => {
    if (stringsIn(value).some(text => text.includes('[[')))
      return [`<${name} ${key}> holds [[…]], which binds in text only: give the component the id, or say it in the slide.`]
    return !idProps.includes(key) || !/^[A-Z]/.test(name)
      ? []
      : idsIn(value)
          .filter(id => !isKnownId(id))
          .map(id => `<${name} ${key}> names "${id}", which no record of data/ is called; correct it.`)
  })
}

/** The ids in a value: in a list of objects, those called `id`. */
function idsIn(value: Literal): string[] {
  if (Array.isArray(value))
    return (value as readonly Literal[]).flatMap(idsIn)
  return typeof value === 'object' && value !== null && 'id' in value ? stringsIn(value.id) : stringsIn(value)
}
