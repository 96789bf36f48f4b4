import type { Figure, SourceId } from '../../data/index.ts'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { acts, callouts, divergences, figures, lists, masthead, parties, parts, products, prose, quotes, readings, remarks, sections, since, sources, stats, tables, timeline } from '../../data/index.ts'
import { boundText } from '../../engine/evidence/bind.ts'
import { amount, monthLong, monthShort } from '../../engine/evidence/format.ts'
import article from '../reference/article.txt?raw'
import { divergenceFacts, facts, noteFacts, outsideFacts, pageFacts, partyFacts, shortFacts, sinceFacts, timelineFacts } from '../reference/facts.ts'
import { entries } from '../support/records.ts'

/*
 * data/ beside what it was made from: the article as it was printed, and the ledger of facts.
 * Nothing here is computed from data/ on both sides.
 */

const lines = article.split('\n').map(line => line.trim()).filter(Boolean)
const headings = new Set<string>(Object.values(sections))
const quotationPattern = /^"(.+)" — (.+), (\w+ \d{4})$/
/** The article's quotations in its order, each with the heading it stands under. */
const quotations = lines.flatMap((line, i) => {
  const [, text = '', publisher = '', month = ''] = quotationPattern.exec(line) ?? []
  return text ? [{ text, publisher, month, heading: headingAbove(i) }] : []
})

function headingAbove(at: number): string {
  return lines.slice(0, at).findLast(line => headings.has(line)) ?? ''
}

/** The line that holds exactly these words; where there are several, the one after `from`. */
const lineOf = (words: string, from = 0): number => lines.indexOf(words, from)

describe('the article as it was printed', () => {
  it('is unaltered', () => {
    expect(createHash('sha256').update(article).digest('hex')).toBe('bb135db97a7c7cbc43ef2b22df95efceb4ce8ce8d680f841672af8b58144a86b')
  })

  it('has the quotations of data/quotes.ts: words, publisher, month and section', () => {
    expect(Object.values(quotes).map(({ text, publisher, month, section }) => ({ text, publisher, month: monthLong(month), heading: sections[section] }))).toEqual(quotations)
  })

  it('says of which quotations that they rest on unnamed sources', () => {
    expect(Object.values(quotes).map(quote => quote.unnamedSources)).toEqual(quotations.map(({ text }) => /^Sources?\b|\bsources? says?\b/i.test(text)))
  })

  it('is in data/ line by line, and nothing else is', () => {
    const held = new Set<string>([
      ...Object.values(masthead),
      ...Object.values(sections),
      ...Object.values(prose),
      ...Object.values(quotes).map(({ text, publisher, month }) => `"${text}" — ${publisher}, ${monthLong(month)}`),
      ...Object.values(stats).flatMap(stat => Object.values(stat)),
      ...Object.values(callouts).map(({ label, body }) => `${label}: ${body}`),
      ...Object.values(tables).flatMap(({ columns, rows }) => [`Feature${columns.join('')}`, ...entries(rows as Record<string, readonly string[]>).map(([key, cells]) => key + cells.join(''))]),
      ...Object.values(lists).flat(),
      ...Object.values(timeline).flatMap(({ title, description }) => [title, description]),
    ])
    const bare = (line: string): string => line.replace(/^(?:•|\d\.) /, '')
    // The page around the article, and the bare labels of its timeline.
    const around = ['MMNTM logo', 'Return to Index', 'Research', '18 min read', '#Research#Microsoft#OpenAI#Anthropic#Enterprise AI#AI Strategy', 'Milestone']
    expect(lines.filter(line => !held.has(bare(line)) && !around.includes(line))).toEqual([])
    expect([...held].filter(text => !lines.some(line => bare(line) === text))).toEqual([])
  })

  it('has headings, paragraphs, callouts, lists and timeline in the order of data/', () => {
    for (const texts of [sections, prose, callouts].map(records => Object.values(records).map(record => typeof record === 'string' ? record : `${record.label}: ${record.body}`)))
      expect(texts.map(text => lineOf(text))).toEqual(texts.map(text => lineOf(text)).toSorted((a, b) => a - b))
    for (const items of Object.values(lists) as (readonly string[])[]) {
      const first = lines.findIndex(line => line.endsWith(items[0] ?? '') && /^(?:•|\d\.) /.test(line))
      expect(lines.slice(first, first + items.length).map(line => line.replace(/^(?:•|\d\.) /, ''))).toEqual(items)
    }
  })

  it.each(entries(stats))('prints the label, the value and the caption of %s together', (_, { label, value, caption }) => {
    expect(lines.slice(lineOf(label), lineOf(label) + 3)).toEqual([label, value, caption])
  })

  it('describes each entry of the timeline, and sets a milestone before some', () => {
    const from = lineOf(sections['the-timeline'])
    const printed = lines.slice(from + 1, lineOf(sections['the-thesis'])).filter(line => line !== 'Milestone')
    expect(printed).toEqual(Object.values(timeline).flatMap(({ title, description }) => [title, description]))
    for (const { title, description, milestone } of Object.values(timeline)) {
      const at = lineOf(title, from)
      expect([lines[at - 1] === 'Milestone', lines[at + 1]]).toEqual([milestone, description])
    }
  })

  it.each(entries(readings))('concludes %s where data/readings.ts says', (_, { text, section }) => {
    const places = lines.flatMap((line, i) => line.includes(text) ? [headingAbove(i)] : [])
    expect(places).toContain(section === 'masthead' ? '' : sections[section])
  })

  it('gives the readings of callout boxes their labels', () => {
    const labelled = Object.values(readings).flatMap(reading => 'label' in reading ? [`${reading.label}: ${reading.text}`] : [])
    expect(labelled).toHaveLength(3)
    expect(labelled.filter(text => !lines.includes(text))).toEqual([])
  })

  it.each(entries(acts))('heads act %s with its name and its span', (number, { heading, name, from, to, numeral }) => {
    expect(lines).toContain(heading)
    const [, printed, first = '', last = ''] = heading.split(/: | \(|-|\)/).map(part => part.trim())
    expect(printed).toBe(name)
    expect(heading.startsWith(`Act ${number}: `)).toBe(true)
    expect(numeral).toBe('I'.repeat(Number(number)))
    expect([monthShort(from).endsWith(first), monthShort(to).endsWith(last)]).toEqual([true, true])
  })

  it('has the parts that data/acts.ts names', () => {
    expect(entries(parts).map(([id, text]) => [id, text])).toEqual(entries(sections).filter(([, text]) => text.startsWith('Part ')))
  })

  it('names the products, unveiled or planned, in the order of data/products.ts', () => {
    const reports = quotations.filter(({ text }) => /unveils an updated Bing|plans to bring OpenAI's GPT-4/.test(text))
    const named = reports.flatMap(({ text }) => Array.from(text.matchAll(/\b(Bing|Edge|Excel|PowerPoint|Outlook|Word)\b/g), ([name]) => ({ name, status: text.includes('unveils') ? 'unveiled' : 'planned', text })))
    expect(products.map(({ name, status, source }) => ({ name, status, text: quotes[source].text }))).toEqual(named)
  })
})

/** Who pays whom, or whose it is, as the ledger writes it. */
function who(figure: Figure): string {
  if ('payer' in figure)
    return `${parties[figure.payer].name} to ${parties[figure.payee].name}`
  return 'of' in figure ? `of ${parties[figure.of].name}` : ''
}

/** The amount as the ledger writes it. */
function amountOf(figure: Figure): string {
  if (figure.kind === 'undisclosed')
    return figure.words
  return figure.kind === 'count' ? `${amount(figure)} ${figure.unit}` : amount(figure)
}

describe('the ledger of facts', () => {
  it.each<[keyof typeof figures, Figure]>(entries(figures))('agrees with %s', (id, figure) => {
    const { kind, asOf, qualifier } = figure
    const { words, beside = [], ...fact } = facts[id]
    expect(words).not.toBe('')
    expect(numbersIn(figure.caveat)).toEqual(beside)
    expect({ kind, amount: amountOf(figure), hedge: qualifier, who: who(figure), month: monthLong(asOf) }).toEqual(fact)
  })

  it.each<[keyof typeof figures, Figure]>(entries(figures))('has %s from the report that says so', (id, { source, at, printed }) => {
    const { words } = facts[id]
    const report = quotations.find(({ text }) => text.includes(words))
    if (report)
      expect(quotes[source as keyof typeof quotes]?.text).toBe(report.text)
    else if (source === 'mmntm')
      expect(lines.some(line => line.includes(words) && line.includes(printed)) && placeOf(at ?? '')).toContain(words)
    else
      expect('says' in sources[source] ? sources[source].says : []).toContain(words)
  })

  it.each(entries(outsideFacts))('knows who published %s, and when', (id, [publisher, month, subject]) => {
    const source = sources[id]
    expect([source.publisher, monthLong(source.month)]).toEqual([publisher, month])
    expect(source.what).toMatch(subject)
    expect(source.short).toBe(shortFacts[id] ?? publisher)
    expect('url' in source ? source.url : undefined).toBe(pageFacts[id])
  })

  it('knows what the outside sources say, word for word', () => {
    const words: string[] = Object.values(facts).map(fact => fact.words)
    const said = Object.keys(outsideFacts).flatMap((id) => {
      const source = sources[id as SourceId]
      return 'says' in source ? [...source.says] : []
    })
    expect(said.filter(text => !words.includes(text))).toEqual([])
  })

  it('dates the timeline by the report it names', () => {
    expect(Object.values(timeline).map(({ title, dated }) => [title, quotes[dated].text])).toEqual(timelineFacts.map(([title, words]) => [title, quotations.find(({ text }) => text.includes(words))?.text]))
  })

  it('agrees with what came since', () => {
    expect(since.map(({ month, source, text }) => [monthLong(month), source, numbersIn(text)])).toEqual(sinceFacts)
  })

  it.each(entries(remarks))('agrees with the note %s', (id, { factCheck, sources: cited, text }) => {
    expect([factCheck, cited, numbersIn(text)]).toEqual(noteFacts[id])
  })

  it.each(entries(remarks))('finds the numbers that the note %s quotes in the article', (_, { text }) => {
    const quoted = Array.from(text.matchAll(/“([^”]*)”/g), ([, words = '']) => words.replaceAll('’', '\'')).filter(words => /\d/.test(words))
    expect(quoted.filter(words => !article.includes(words))).toEqual([])
  })

  it('names the parties as the slides do', () => {
    expect(Object.values(parties).map(({ name }) => name)).toEqual(partyFacts)
  })

  it('agrees with the places where article and sources part ways', () => {
    expect(divergences.map(({ article: words, factCheck, sources: answer }) => [words, factCheck, numbersIn(answer)])).toEqual(divergenceFacts)
  })
})

/** What the ids of a text say, in order. */
function numbersIn(text: string): string[] {
  return Array.from(text.matchAll(/\[\[([^\]]+)\]\]/g), ([, id = '']) => boundText(id))
}

/** The part of the article that a figure of its own points to, as printed. */
function placeOf(at: string): string {
  const rows = Object.entries(tables).flatMap(([id, table]) => id === at ? Object.entries(table.rows).map(([key, cells]) => key + cells.join('')) : [])
  return [(prose as Record<string, string>)[at], ...(lists as Record<string, readonly string[]>)[at] ?? [], ...rows].filter(Boolean).join('\n')
}
