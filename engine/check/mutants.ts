import { pieces } from '../deck/syntax.ts'
import { qualifiers } from '../evidence/schema.ts'
import { unproved } from '../talk.ts'
import { recordFaults, rules } from './lint-data.ts'

/*
 * Wrong facts, made on purpose to judge the lint of data/: one value of one record is changed, its record is
 * checked, and the value is put back. The article and the `says` of a page are sources and not records: nothing
 * here holds them a second time, so they are not changed.
 */

/** One wrong fact, and what the lint says of its record. The field is named with its record: `anthropic-commitment.payer`. */
export interface Mutant { file: string, field: string, from: string, to: string, said: string[] }

type Values = Record<string, unknown>

/** Kinds that are written alike: one of them for another is what a slip makes. */
const kinds = [
  ['investment commitment', 'purchase commitment', 'payment', 'spending', 'funds raised'],
  ['profit share', 'revenue share', 'ownership share'],
  ['count', 'duration'],
]
/** Fields that are cut from a source or follow from other fields, and those that say how a record looks. */
const noFacts = new Set(['says', 'title', 'description', 'milestone', 'heading', 'name', 'numeral', 'token', 'short', 'month', 'date'])
/** Ours, in words: only the ids in them are facts. */
const ownWords = new Set(['label', 'caveat', 'text', 'what', 'article'])

/** Makes every wrong fact, one after the other. */
export function judge(): Mutant[] {
  return rules.flatMap(rule => Object.entries(rule.records as Values).flatMap(([id, record]) => {
    if (rule.file === 'data/article.ts')
      return []
    const fieldsFrom = (values: Values, path: readonly string[]): Mutant[] => Object.entries(values).flatMap(([field, value]) => {
      if (noFacts.has(field) && !(field === 'name' && rule.file === 'data/products.ts'))
        return []
      if (typeof value === 'object' && value !== null)
        return fieldsFrom(value as Values, [...path, field])
      const name = [...path, field].findLast(part => !/^\d+$/.test(part)) ?? field
      return alternatives(name, value, valuesOf(rule.records, name)).filter(to => to !== value).map((to) => {
        values[field] = to
        const said = recordFaults(rule, id, record)
        values[field] = value
        return { file: rule.file, field: [id, ...path, field].join('.'), from: String(value), to: String(to), said }
      })
    })
    const reversed = swapped(record as Values).map(other =>
      ({ file: rule.file, field: `${id}.payer and payee`, from: 'as they are', to: 'swapped', said: recordFaults(rule, id, other) }))
    return [...fieldsFrom(record as Values, []), ...reversed]
  }))
}

/** Money that runs the other way. */
function swapped(record: Values): Values[] {
  return 'payer' in record ? [{ ...record, payer: record.payee, payee: record.payer }] : []
}

/** What somebody could have written in place of a value. */
function alternatives(field: string, value: unknown, others: readonly unknown[]): unknown[] {
  if (typeof value === 'number')
    return [value * 2, value * 1.1, value / 1000]
  const text = String(value)
  switch (field) {
    case 'currency':
      return ['USD', 'EUR']
    case 'qualifier':
      return [...qualifiers]
    case 'kind':
      return kinds.find(shape => shape.includes(text)) ?? []
    case 'status':
      return ['unveiled', 'planned']
    case 'unit':
      return ['day', 'parts']
    case 'from':
    case 'to':
    case 'asOf':
    case 'published':
      return [-12, -1, 1].map(by => otherMonth(text, by))
    case 'url':
      return [`${text.slice(0, -1)}0`]
    case 'cites':
    case 'words':
      return [...leftOut(text), ...otherDigits(text)]
    default:
      return ownWords.has(field) || (field === 'sources' && !/^[a-z\d-]+$/.test(text))
        ? otherIds(text)
        : [others[(others.indexOf(value) + 1) % others.length]]
  }
}

/** The values of a field in all records of a file. */
function valuesOf(records: unknown, field: string): unknown[] {
  const found = Object.entries(records as Values).flatMap(([key, value]): unknown[] => {
    if (key === field)
      return [value].flat()
    return typeof value === 'object' && value !== null ? valuesOf(value, field) : []
  })
  return [...new Set(found)]
}

function otherMonth(date: string, by: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + by
  return `${Math.floor(index / 12)}-${String(index % 12 + 1).padStart(2, '0')}${date.slice(7)}`
}

/** One word in the middle is missing. */
function leftOut(text: string): string[] {
  const words = text.split(' ')
  return words.length > 2 ? [words.toSpliced(Math.floor(words.length / 2), 1).join(' ')] : []
}

function otherDigits(text: string): string[] {
  return Array.from(text.matchAll(/\d/g), ({ index, 0: digit }) => text.slice(0, index) + (Number(digit) + 1) % 10 + text.slice(index + 1))
}

/** Each id of a text in double brackets replaced by that of another number. */
function otherIds(text: string): string[] {
  const all = pieces(text)
  return all.flatMap(({ id }, i) => {
    if (id === undefined)
      return []
    const other = /^(?:month|day):/.test(id) ? '[[month:wired-azure-majority]]' : '[[openai-valuation:amount]]'
    return [all.with(i, { text: other }).map(piece => piece.text).join('')]
  })
}

const figureFiles = ['data/figures.ts', 'data/outside/figures.ts']
const meaning = 'which record a sentence of ours needs is what the sentence means'

/** Kinds of wrong facts that pass, because only a second copy of the fact could contradict it. */
const beyond: readonly { readonly file: string, readonly field: RegExp, readonly reason: string }[] = [
  ...['data/outside/filings.ts', 'data/outside/pages.ts'].map(file => ({
    file,
    field: /\.(?:publisher|published|grade|url)$/,
    reason: 'the page is not kept here: only its address can contradict its record',
  })),
  { file: 'data/outside/remarks.ts', field: /\.(?:text|sources\.\d+)$/, reason: meaning },
  { file: 'data/outside/divergences.ts', field: /\.(?:sources|cites\.\d+)$/, reason: meaning },
  { file: 'data/outside/since.ts', field: /\.(?:text|source)$/, reason: meaning },
  ...figureFiles.map(file => ({ file, field: /\.caveat$/, reason: meaning })),
]

/** Single survivors, each with the reason why it may. */
export const explained: readonly { readonly field: RegExp, readonly reason: string }[] = [
  { field: /\.cites$/, reason: 'fewer words of the same text, which still say it all' },
  { field: /^tl-05-safety-exodus\.dated$/, reason: 'two reports of one month name the same people' },
]

/** Why nothing here could contradict a wrong fact, if so. */
export function beyondProof({ file, field }: Mutant): string | undefined {
  return beyond.find(kind => kind.file === file && kind.field.test(field))?.reason ?? unprovedOf(file, field)
}

function unprovedOf(file: string, field: string): string | undefined {
  const id = field.split('.')[0] ?? ''
  const listed = Object.keys(unproved).some(one => one === field || (field === `${id}.payer and payee` && one.startsWith(`${id}.`)))
  return figureFiles.includes(file) && listed ? 'a party of data/unproved.ts' : undefined
}

/** Which part of some wrong facts is refused. */
export function rate(mutants: readonly Mutant[]): number {
  return mutants.filter(({ said }) => said.length).length / mutants.length
}
