import type { SourceSlide, Tag } from '../deck/deck-source.ts'
import { tagsOf } from '../deck/deck-source.ts'
import { boundText } from '../evidence/bind.ts'
import { figures, lists, parties, quotes, readings, remarks, stats } from '../talk.ts'

type Known = Readonly<Record<string, unknown>>

const equity: Known = Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure.kind === 'investment commitment'))

/** Attributes that hold ids, whatever the component: the records they name. */
const byAttribute: Readonly<Record<string, Known>> = { ids: quotes, figure: figures, party: parties, parties, bars: equity }

/** What `id` names, by component. */
const byComponent: Readonly<Record<string, Known>> = {
  Quote: quotes,
  Reading: readings,
  Remark: remarks,
  ArticleList: lists,
  ArticleStat: stats,
}

const months = new Set<unknown>(Object.values(quotes).map(quote => quote.month))

/** The quoted strings of a bound attribute, or the plain attribute itself. */
export function stringsOf([name, value]: Tag['attributes'][number]): string[] {
  return name.startsWith(':') ? Array.from(value.matchAll(/'([^']*)'/g), ([, text = '']) => text) : [value]
}

/** The ids an attribute holds: in a list of objects, those after `id:`. */
export function idsOf(attribute: Tag['attributes'][number]): string[] {
  const objects = Array.from(attribute[1].matchAll(/\bid: '([^']*)'/g), ([, id = '']) => id)
  return objects.length ? objects : stringsOf(attribute)
}

/** Ids that no record has: vue-tsc does not read markdown. */
export function idFaults({ title, body, note, frontmatter }: SourceSlide): string[] {
  const texts = [title, String(frontmatter.topic ?? ''), body, note].join('\n')
  return [
    frontmatter.at === undefined || months.has(frontmatter.at) ? '' : `at: ${String(frontmatter.at)} is the month of no report; write one of those in data/quotes.ts, such as 2024-02.`,
    ...bindingFaults(texts),
    ...tagsOf(body).flatMap(tagFaults),
  ].filter(fault => fault !== '')
}

/** The ids in double brackets that bind to nothing, each in one sentence. */
export function bindingFaults(text: string): string[] {
  return Array.from(text.matchAll(/\[\[([^\]]*)\]\]/g), ([, id = '']) => bindingFault(id)).filter(fault => fault !== '')
}

function bindingFault(id: string): string {
  try {
    boundText(id)
    return ''
  }
  catch (error) {
    return (error as Error).message
  }
}

function tagFaults({ name, attributes }: Tag): string[] {
  return attributes.flatMap((attribute) => {
    const key = attribute[0].replace(/^:/, '')
    if (attribute[1].includes('[['))
      return [`<${name} ${key}> holds [[…]], which binds in text only: give the component the id, or say it in the slide.`]
    if (key === 'id' && name === 'Fig')
      return idsOf(attribute).map(bindingFault)
    const known = key === 'id' ? byComponent[name] : byAttribute[key]
    if (!known)
      return key === 'id' ? [`<${name}> has an id that no rule knows: say in engine/check/lint-ids.ts which records it names.`] : []
    return idsOf(attribute).filter(id => !Object.hasOwn(known, id)).map(id => `<${name} ${key}> names "${id}", which is not one of ${Object.keys(known).slice(0, 3).join(', ')} …; correct it.`)
  })
}
