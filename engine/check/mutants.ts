import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../cli/project.ts'

/*
 * Wrong facts, made on purpose: each mutant is data/ with one field of one record changed. Every value
 * of a record is a site, `$value(7, 'Axios')`, that gives another value while its mutant is alive; so
 * hundreds of them cost one parse.
 */

/** One wrong fact. */
export interface Mutant {
  readonly file: string
  /** The record and its field: `anthropic-commitment.payer`. */
  readonly field: string
  readonly from: string
  readonly to: string
  /** What the sites give while it lives. */
  readonly values: ReadonlyMap<number, unknown>
}

interface Site { readonly file: string, readonly path: readonly string[], readonly value: unknown, readonly no: number }

const qualifiers = ['as reported', 'or more', 'up to', 'in talks', 'approximately']
const kinds: Readonly<Record<string, string>> = {
  'investment commitment': 'purchase commitment',
  'purchase commitment': 'investment commitment',
  'spending': 'purchase commitment',
  'funds raised': 'investment commitment',
  'profit share': 'revenue share',
  'revenue share': 'ownership share',
  'ownership share': 'profit share',
  'unveiled': 'planned',
  'planned': 'unveiled',
}
/** Words of our own: only the ids and digits in them are facts. */
const ownWords = new Set(['label', 'caveat', 'what', 'notes.text', 'since.text', 'divergences.sources'])
/** How a record looks or where it is kept, not what it says. */
const noFacts = new Set(['token'])

/** The records with their sites, by file, and every mutant of them. */
export async function plantMutants(): Promise<{ files: ReadonlyMap<string, string>, mutants: Mutant[] }> {
  const files = new Map<string, string>()
  const sites: Site[] = []
  for (const name of (await readdir(join(root, 'data'))).filter(name => !['index.ts', 'types.ts'].includes(name)).sort()) {
    const file = `data/${name}`
    files.set(file, plant(file, await readFile(join(root, file), 'utf8'), sites))
  }
  return { files, mutants: [...sites.flatMap(site => mutantsOf(site, sites)), ...swaps(sites)] }
}

/** Puts a site around every value of the records of a file. */
function plant(file: string, text: string, sites: Site[]): string {
  const edits: { at: number, end: number, text: string }[] = []
  function visit(node: ts.Node, path: readonly string[]): void {
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
      return visit(node.expression, path)
    if (ts.isObjectLiteralExpression(node))
      return node.properties.forEach(property => ts.isPropertyAssignment(property) && visit(property.initializer, [...path, nameOf(property.name)]))
    if (ts.isArrayLiteralExpression(node))
      return node.elements.forEach((element, i) => visit(element, [...path, String(i)]))
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && ['usd', 'eur'].includes(node.expression.text)) {
      addSite(node.expression, [...path, 'currency'], node.expression.text, `$value(${sites.length}, '${node.expression.text}') === 'usd' ? usd : eur`)
      return node.arguments.forEach(argument => visit(argument, [...path, 'amount']))
    }
    if (ts.isStringLiteralLike(node))
      addSite(node, path, node.text)
    else if (ts.isNumericLiteral(node))
      addSite(node, path, Number(node.text))
    else if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword)
      addSite(node, path, node.kind === ts.SyntaxKind.TrueKeyword)
  }
  function addSite(node: ts.Node, path: readonly string[], value: unknown, code = `$value(${sites.length}, ${JSON.stringify(value)})`): void {
    edits.push({ at: node.getStart(), end: node.getEnd(), text: `(${code})` })
    sites.push({ file, path, value, no: sites.length })
  }
  for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true).statements) {
    if (ts.isVariableStatement(statement))
      statement.declarationList.declarations.forEach(({ name, initializer }) => initializer && visit(initializer, [name.getText()]))
  }
  return edits.reduceRight((rest, { at, end, text }) => rest.slice(0, at) + text + rest.slice(end), text)
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : name.getText()
}

function mutantsOf(site: Site, sites: readonly Site[]): Mutant[] {
  return alternatives(site, sites).filter(to => to !== site.value).map(to => mutant(site, to))
}

function mutant(site: Site, to: unknown): Mutant {
  return { file: site.file, field: site.path.slice(1).join('.'), from: String(site.value), to: String(to), values: new Map([[site.no, to]]) }
}

/** What somebody could have written in place of a value. */
function alternatives({ path, value, file }: Site, sites: readonly Site[]): unknown[] {
  const field = path.findLast(part => !/^\d+$/.test(part)) ?? ''
  if (noFacts.has(field))
    return []
  if (typeof value === 'number')
    return [value * 2, value * 1.1]
  if (typeof value === 'boolean')
    return [!value]
  const text = String(value)
  if (field === 'currency')
    return [text === 'usd' ? 'eur' : 'usd']
  if (field === 'qualifier')
    return qualifiers
  if (field === 'kind' || field === 'status')
    return [kinds[text] ?? text]
  if (field === 'unit')
    return [text === 'minute' ? 'day' : 'parts']
  if (/^\d{4}-\d{2}$/.test(text))
    return [otherMonth(text, 1), otherMonth(text, -12)]
  if (field === 'checksum' || field === 'url')
    return [text.replace(/.$/, last => last === '0' ? '1' : '0')]
  if (ownWords.has(field) || ownWords.has(`${path[0]}.${field}`))
    return [...otherIds(text), ...otherDigits(text)]
  if (/^[a-z\d]+(?:-[a-z\d]+)*$/.test(text) || field === 'publisher' || field === 'factCheck')
    return [nextOf(sites.filter(other => other.file === file && fieldOf(other) === fieldOf({ path })).map(other => String(other.value)), text)]
  return [...otherWords(text), ...otherDigits(text)]
}

/** The field of a record, whatever the record. */
function fieldOf({ path }: Pick<Site, 'path'>): string {
  return path.filter((part, i) => i !== 1 && !/^\d+$/.test(part)).join('.')
}

function nextOf(values: readonly string[], value: string): string {
  const choices = [...new Set(values)]
  return choices[(choices.indexOf(value) + 1) % choices.length] ?? value
}

function otherMonth(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(index / 12)}-${String(index % 12 + 1).padStart(2, '0')}`
}

/** One word left out, and one word replaced. */
function otherWords(text: string): string[] {
  const words = text.split(' ')
  const middle = Math.floor(words.length / 2)
  return [words.toSpliced(middle, 1).join(' '), words.toSpliced(middle, 1, 'not').join(' ')]
}

function otherDigits(text: string): string[] {
  return Array.from(text.matchAll(/(?<![\w-]|\[\[[^\]]*)\d/g), ({ index, 0: digit }) => text.slice(0, index) + (digit === '9' ? '1' : Number(digit) + 1) + text.slice(index + 1))
}

/** Each id of a text in double brackets replaced by that of another number. */
function otherIds(text: string): string[] {
  return Array.from(text.matchAll(/\[\[([^\]]+)\]\]/g), ({ index, 0: whole, 1: id }) =>
    text.slice(0, index) + (id?.startsWith('month:') ? '[[month:wired-azure-majority]]' : '[[openai-valuation:amount]]') + text.slice(index + whole.length))
}

/** Money that runs the other way. */
function swaps(sites: readonly Site[]): Mutant[] {
  return sites.filter(({ path }) => path.at(-1) === 'payer').flatMap((payer) => {
    const payee = sites.find(({ file, path }) => file === payer.file && path[1] === payer.path[1] && path.at(-1) === 'payee')
    return payee
      ? [{ file: payer.file, field: `${payer.path[1]}.payer and payee`, from: `${String(payer.value)} to ${String(payee.value)}`, to: `${String(payee.value)} to ${String(payer.value)}`, values: new Map([[payer.no, payee.value], [payee.no, payer.value]]) }]
      : []
  })
}
