import { describe, expect, it } from 'vitest'
import { articleText as proseOf } from '../../components/appendix/article-text.ts'
import { correctionOf } from '../../components/appendix/corrections.ts'
import { articleText, quotes, wordsOf } from '../../data/index.ts'
import { readDeck } from '../../engine/deck/deck.ts'
import { recordOf } from '../../engine/evidence/record.ts'

/*
 * Nothing of the article is lost: each of its parts stands behind a slide or in the appendix, word for word. That
 * data/article.ts is the article is proved elsewhere; here it is only looked up.
 */

const { slides } = await readDeck()
const record = slides.flatMap(slide => recordOf(slide).layers.flatMap(layer => layer.entries))
const reports = record.filter(entry => entry.form === 'report')
const printed = record.filter(entry => entry.form === 'printed')

/** Every text that the deck gives as the article's: a stat's label and a callout's stand in its name. */
const words = printed.flatMap(entry =>
  [entry.text ?? '', entry.name, ...entry.items ?? [], ...entry.table?.columns ?? [], ...entry.table?.rows.flat() ?? []])
const paragraphs = (['parts', 'rest'] as const)
  .flatMap((half, i) => slides.some(slide => slide.id === `article-text-${i + 1}`) ? proseOf(half).map(paragraph => paragraph.text) : [])

function isThere(line: string): boolean {
  return [...words, ...paragraphs].includes(line) || printed.some(({ name, text = '' }) =>
    name.endsWith(`“${line}”`) || text.split('. ').some(part => part === line || part === `${line}.`))
}

const parts = (Object.entries(articleText) as [keyof typeof articleText, unknown][])
  .filter(([id, part]) => !(typeof part === 'string' && part.startsWith('# ')) && id !== 'byline' && id !== 'footer')

describe('every part of the article is in the deck', () => {
  it.each(parts.map(([id]) => id))('%s', (id) => {
    if (Object.hasOwn(quotes, id))
      expect(reports.find(report => wordsOf(id) === `"${report.words.slice(1, -1)}" — ${report.credit}`), id).toBeDefined()
    else
      expect(wordsOf(id).split('\n').filter(line => !isThere(line))).toEqual([])
  })
})

it('has as many milestones as the article', () => {
  const timeline = printed.find(entry => entry.id === 'timeline')
  expect(timeline?.table?.rows.flat().filter(cell => cell === 'Milestone'))
    .toHaveLength(parts.filter(([, part]) => part === 'Milestone').length)
})

it('prints what is wrong beside the lines that reverse the money or close what was open', () => {
  expect(correctionOf('$30B guaranteed Azure revenue')).toContain('it pays')
  expect(correctionOf('$5B+ investment from Microsoft and Nvidia')).toContain('a ceiling')
  expect(correctionOf('Microsoft invests $10B in OpenAI')).toContain('in talks')
  expect(correctionOf('Claude > GPT-5')).toContain('some tasks')
  expect(correctionOf('$13B+ at the mercy of a nonprofit board')).toBe('')
})

it('keeps those lines off the slides of the talk', () => {
  const wrong = ['guaranteed Azure revenue', 'Microsoft invests $10B']
  expect(slides.filter(slide =>
    !slide.appendix && wrong.some(line => `${slide.title}\n${slide.body}`.includes(line))).map(slide => slide.id)).toEqual([])
})
