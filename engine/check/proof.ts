import type { Figure } from '../evidence/schema.ts'
import type { ArticleId, FigureId, Month, PartyId, SourceId } from '../talk.ts'
import { valueOf } from '../evidence/format.ts'
import { readNumbers } from '../evidence/parse.ts'
import { articleText, monthNamed, parties, sources, unproved, wordsOf } from '../talk.ts'
import { hasWords, ownWordFaults } from './own-words.ts'

/*
 * A figure is proved by its source's own words, not by a second record: number, unit, hedge, kind, parties and month
 * must be what a reader finds in the words that it cites.
 */

/** A sentence, unless all is well. */
export const unless = (well: boolean, sentence: string): string[] => well ? [] : [sentence]

/** What a source says, as far as this repository holds its words. */
export function saidBy(id: SourceId, at?: ArticleId): string[] {
  if (id === 'mmntm')
    return (at ? [at] : Object.keys(articleText) as ArticleId[]).map(wordsOf)
  const { text, says = [] }: { readonly text?: string, readonly says?: readonly string[] } = sources[id]
  return text === undefined ? [...says] : [text]
}

/** Words that a source uses for each kind of number. */
const kindWords: Readonly<Partial<Record<Figure['kind'], RegExp>>> = {
  'investment commitment': /\binvest|\bbet\b|\bfunding commitments\b/,
  'purchase commitment': /\bbuy\b|\bpurchase\b/,
  'payment': /\bfunded\b/,
  'spending': /\bspend|\bannually\b|\ba year\b/,
  'funds raised': /\braised\b/,
  'valuation': /\bvaluation\b/,
  'profit share': /\bprofits\b/,
  'revenue share': /\brevenue\b/,
  'ownership share': /\bholds\b/,
  'count': /\d/,
}

/** What the words that a figure cites do not bear out, in sentences. */
export function figureProof(figure: Figure, id: FigureId): string[] {
  const { cites, source, at, kind, asOf, label, caveat } = figure
  if (source === 'mmntm' && !at)
    return ['Its source is the article: say in at which part of it.']
  const text = saidBy(source, at).find(said => hasWords(said, cites))
  if (text === undefined)
    return [`It cites "${cites}", which ${at ?? source} does not say: cite the source's own words, with … for those left out.`]
  return [
    ...[label, caveat].flatMap(ownWordFaults),
    ...numberProof(figure),
    ...unless(
      kindWords[kind]?.test(cites) ?? true,
      `It is of the kind ${kind}, and "${cites}" does not say so: cite the words that do, or correct the kind.`,
    ),
    ...partyProof(figure, id),
    ...unless(asOf === monthIn(text, sources[source].month), `It is as of ${asOf}, and its source does not say so: correct its asOf.`),
  ]
}

/** The month that a text names, as in September 30, 2025; or else another. */
function monthIn(text: string, otherwise: Month): Month {
  const [, name, year] = /\b([A-Z]\w+)(?: \d{1,2},)? (20\d\d)\b/.exec(text) ?? []
  return name ? monthNamed(`${name} ${year}`) : otherwise
}

function numberProof(figure: Figure): string[] {
  const { cites, qualifier } = figure
  const [printed, ...others] = readNumbers(cites)
  if (figure.kind === 'undisclosed') {
    return [
      ...unless(printed === undefined, `It is undisclosed, and "${cites}" has a number: correct the kind.`),
      ...unless(cites.includes(figure.words), `It says "${figure.words}", and cites "${cites}": correct one of the two.`),
    ]
  }
  if (!printed || others.length)
    return [`"${cites}" has ${printed ? 'more than one number' : 'no number'}: cite the words of this one, with … for the others.`]
  const [value, named] = valueOf(figure)
  // Of a rate the words say no more than the number.
  const unit = figure.kind === 'exchange rate' ? '' : named
  const said = (what: string, ours: string | number, theirs: string | number): string =>
    `Its ${what} is ${ours}, and "${cites}" says ${theirs}: correct one of the two.`
  return [
    ...unless(printed.value === value, said('number', value, printed.value)),
    ...unless(printed.unit === unit.replace(/s$/, ''), said('unit', unit, printed.unit || 'none')),
    ...unless(printed.qualifier === qualifier, said('qualifier', qualifier, printed.qualifier)),
  ]
}

/** Who pays, who is paid and whose it is stand in the cited words; the payer stands first, but for money that is raised. */
function partyProof(figure: Figure, id: FigureId): string[] {
  const { cites } = figure
  const named = (['payer', 'payee', 'of'] as const).flatMap((field) => {
    const party = (figure as { readonly [F in typeof field]?: PartyId })[field]
    return party ? [{ field, party, at: placeOf(party, cites), listed: `${id}.${field}` in unproved }] : []
  })
  const [payer, payee] = named
  const direction = payer && payee && payer.at >= 0 && payee.at >= 0 ? Math.sign(payee.at - payer.at) : 0
  return [
    ...named.flatMap(({ field, party, at, listed }) => at < 0
      ? unless(
          listed,
          `Its "${field}" is ${parties[party].name}, whom "${cites}" does not name: cite words that do, or say why not in data/unproved.ts.`,
        )
      : unless(!listed, `Its "${field}" is named in "${cites}": take ${id}.${field} off the list in data/unproved.ts.`)),
    ...unless(payer?.party !== payee?.party || !payer, 'It is paid by and to the same party: correct one of the two.'),
    ...unless(direction !== (figure.kind === 'funds raised' ? 1 : -1), `In "${cites}" the money runs the other way: swap payer and payee.`),
  ]
}

/** Where a text names a party; -1 where it does not. */
function placeOf(id: PartyId, text: string): number {
  const { name, fullName = name }: { readonly name: string, readonly fullName?: string } = parties[id]
  return Math.max(text.indexOf(name), text.indexOf(fullName))
}
