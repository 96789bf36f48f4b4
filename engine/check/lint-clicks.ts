import type { DeckSource, SourceSlide, Tag } from '../deck/deck-source.ts'
import { tagsOf } from '../deck/deck-source.ts'
import { lists, tables } from '../talk.ts'
import { idsOf } from './lint-ids.ts'

type Attributes = Readonly<Record<string, string>>

/**
 * Components whose clicks follow from what they are given; of all others the `v-click` with the
 * highest number counts. tests/browser/notes.spec.ts counts the clicks of the deck as it plays.
 */
const clicksOf: Readonly<Record<string, (attributes: Attributes) => number>> = {
  ArticleList: ({ id = '', clicks }) => clicks === undefined ? 0 : (lists[id as keyof typeof lists]?.length ?? 1) - 1,
  Quotes: attributes => attributes.clicks === undefined ? 0 : countOf(attributes, ':ids') - 1,
  QuoteTimeline: attributes => attributes[':clicks'] === 'false' ? 0 : countOf(attributes, ':ids') - 1,
  Sequence: attributes => countOf(attributes, ':ids') - 1,
  CommitmentBars: attributes => countOf(attributes, ':bars') - 1,
  PortfolioTable: () => Object.keys(tables['table-portfolio'].rows).length - 1,
}

function countOf(attributes: Attributes, name: string): number {
  return idsOf([name, attributes[name] ?? '']).length
}

/** How often a slide is clicked before the next one comes. */
export function clicksOn({ body }: SourceSlide, deck: Pick<DeckSource, 'components'>): number {
  return Math.max(0, ...tagsOf(body).map(tag => clicksOfTag(tag, deck)))
}

function clicksOfTag({ name, attributes }: Tag, deck: Pick<DeckSource, 'components'>): number {
  const given = Object.fromEntries(attributes)
  const numbers = Array.from((given['v-click'] ?? '').matchAll(/\d+/g), ([number]) => Number(number))
  const inside = clicksOf[name]?.(given) ?? Math.max(0, ...tagsOf(deck.components.get(name) ?? '').map(tag => clicksOfTag(tag, deck)))
  return Math.max(0, inside, ...numbers)
}

/** Markers in the notes without a click, or clicks without a marker. */
export function clickFaults(slide: SourceSlide, deck: DeckSource): string[] {
  const markers = slide.note.match(/^\[click(?::\d+)?\]/gm)?.length ?? 0
  const clicks = clicksOn(slide, deck)
  if (markers > clicks)
    return [`Its notes have ${markers} [click] ${markers === 1 ? 'marker' : 'markers'} and the slide ${clicks || 'no'} ${clicks === 1 ? 'click' : 'clicks'}: take the last ${markers - clicks === 1 ? 'marker' : `${markers - clicks} markers`} out.`]
  return markers < clicks ? [`The slide has ${clicks} ${clicks === 1 ? 'click' : 'clicks'} and its notes ${markers || 'no'} [click] ${markers === 1 ? 'marker' : 'markers'}: begin a paragraph with [click] for each.`] : []
}
