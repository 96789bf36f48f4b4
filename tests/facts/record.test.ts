import { describe, expect, it } from 'vitest'
import { figures, quotes, remarks } from '../../data/index.ts'
import { reportPages, reportPageTitle } from '../../deck.config.ts'
import { readDeck } from '../../engine/deck/deck.ts'
import { figureText } from '../../engine/evidence/format.ts'
import { kindOf, recordFaults, recordIds } from '../../engine/evidence/ids.ts'
import { entryOf, recordOf } from '../../engine/evidence/record.ts'
import { reportsInOrder, reportsOfPage } from '../../engine/evidence/reports.ts'
import { sourceLine } from '../../engine/evidence/source-line.ts'

const deckSlides = (await readDeck()).slides.map(
  ({ id, record, frontmatter }) => ({ id, record, sources: frontmatter.sources as string[] | undefined }),
)

function lineOf(record: readonly string[], chosen?: readonly string[]): string {
  return sourceLine(recordOf({ record }), chosen).map(part => part.text).join(' · ')
}
const entry = (id: string): object => entryOf(id) ?? {}

describe('ids', () => {
  it('name one record each', () => {
    const ids = recordIds().map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('are refused by name where no record has them', () => {
    expect(kindOf('axios-minute')).toBeUndefined()
    expect(recordFaults(['axios-minute-before', 'axios-minute'])).toEqual([expect.stringContaining('"axios-minute" names no quote')])
  })
})

describe('the record of a slide', () => {
  it.each(deckSlides.map(slide => [slide.id, slide.record] as const))('of %s is not empty', (_, record) => {
    expect(recordOf({ record }).layers.flatMap(layer => layer.entries).length).toBeGreaterThan(0)
  })

  it('brings the source of each figure, before it', () => {
    expect(recordOf({ record: ['anthropic-commitment'] }).ids).toEqual(['microsoft-anthropic-30b', 'anthropic-commitment'])
  })

  it('has each record once, in layers that are not empty', () => {
    const { layers, ids }
      = recordOf({ record: ['direction', 'anthropic-purchase', 'anthropic-commitment', 'list-for-anthropic', 'anthropic-purchase'] })
    expect(new Set(ids).size).toBe(ids.length)
    expect(layers.map(layer => layer.id)).toEqual(['reports', 'article', 'figures', 'remarks'])
  })
})

describe('its words', () => {
  it('say of a report from unnamed sources that it is one', () => {
    for (const [id, { unnamedSources }] of Object.entries(quotes))
      expect(entry(id), id).toMatchObject({ how: unnamedSources ? 'from unnamed sources' : '' })
  })

  it.each(Object.entries(figures))('give figure %s with kind, qualifier, month, source and caveat', (id, figure) => {
    const text = JSON.stringify(entry(id))
    for (const word of [
      figure.kind,
      figure.qualifier,
      figure.asOf.slice(0, 4),
      figure.kind === 'undisclosed' ? figure.words : figureText(figure),
    ])
      expect(text).toContain(word)
    expect(text).not.toContain('[[')
    expect(entry(id)).toMatchObject({ caveat: expect.stringMatching(/\S{3}/), source: expect.stringMatching(/\S{3}/) })
  })

  it.each(Object.keys(remarks))('give remark %s with what it rests on', (id) => {
    const remark = entry(id) as { text: string, rests: string, pages: readonly object[] }
    expect(remark.text).not.toContain('[[')
    expect(remark.rests !== '' || remark.pages.length > 0).toBe(true)
  })
})

describe('the source line', () => {
  it.each([
    [['axios-minute-before'], 'Axios, Nov 2023'],
    [['geekwire-no-board-seat', 'verge-observer-seat'], 'GeekWire · The Verge, Nov 2023'],
    [['wired-azure-majority', 'venturebeat-1b', 'protocol-supercomputer'], 'Wired · VentureBeat · Protocol'],
    [['semafor-10b-talks', 'venturebeat-1b'], 'Semafor, Jan 2023 · VentureBeat, Jul 2019'],
    [
      ['cnbc-sutskever-leaves', 'verge-leike-resigns', 'techcrunch-anthropic-hires-leike', 'wired-superalignment-gone', 'ssi-announcement'],
      'CNBC · The Verge · TechCrunch · Wired, May 2024 · SSI, Jun 2024',
    ],
    [['information-mai-500b'], 'The Information, May 2024, unnamed sources'],
    [['anthropic-commitment', 'mistral-investment'], 'Microsoft, Nov 2025 · Bloomberg, Feb 2024'],
    [['verge-board-waffled', 'verge-observer-seat'], 'The Verge, Nov 2023'],
    [['list-act-2-vulnerability', 'weaknesses'], 'The article’s list'],
    [['table-portfolio'], 'The article’s table'],
    [['timeline', 'dates'], 'The article’s timeline'],
    [['list-for-openai'], 'The article’s list'],
    [['substitution'], 'The article’s reading'],
    [['thesis-close'], 'The article’s last line'],
    [['dek', 'months'], 'After MMNTM Research'],
    [['reports-2'], '7 reports, Nov 2023'],
    [['weaknesses'], ''],
  ])('of %j is “%s”', (record, line) => {
    expect(lineOf(record)).toBe(line)
  })

  it('names fewer where the slide says so', () => {
    expect(lineOf(['geekwire-no-board-seat', 'axios-minute-before'], ['axios-minute-before'])).toBe('Axios, Nov 2023')
    expect(lineOf(['axios-minute-before'], [])).toBe('')
  })

  it('never cites the editors themselves', () => {
    expect(deckSlides.filter(({ record, sources }) => /fact-check|editor/i.test(lineOf(record, sources))).map(slide => slide.id))
      .toEqual([])
  })
})

describe('the pages of reports', () => {
  it('hold every report once, in order, and begin with a month', () => {
    const pages = reportPages.map((_, index) => reportsOfPage(index + 1))
    expect(pages.flat().map(report => report.id)).toEqual(reportsInOrder())
    expect(pages.map(([first]) => first && quotes[first.id].month)).toEqual([...reportPages])
  })

  it('are named by their span', () => {
    expect(reportPageTitle(1)).toBe('Reports 1 to 6, November 2016 to March 2023')
    expect(reportPageTitle(2)).toBe('Reports 7 to 13, November 2023')
    expect(() => reportPageTitle(9)).toThrow('reportPages')
  })
})
