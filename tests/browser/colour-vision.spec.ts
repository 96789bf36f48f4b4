import type { Company } from '../support/company-marks.ts'
import { parties } from '../../data/index.ts'
import { distance, visions } from '../../engine/check/probes/colour.ts'
import { openEverySlide } from '../../engine/check/probes/texts.ts'
import { readCompanyColours, readCompanyMarks } from '../support/company-marks.ts'
import { expect, test } from '../support/deck-test.ts'

/** Colours this far apart in CIE Lab are told apart at a glance. */
const apart = 10
/** The companies of the story; the others appear once or twice, always beside their names. */
const main: readonly Company[] = ['microsoft', 'openai', 'anthropic', 'mistral']

const nameOf = (company: Company): string => parties[company].name

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, index) => all.slice(index + 1).map((b): [T, T] => [a, b]))
}

test('the companies in a picture are named there, and stay apart for the colour-blind and without any colour', async ({ page }) => {
  await openEverySlide(page, 'light')
  const colours = await readCompanyColours(page)
  const marks = await readCompanyMarks(page)
  expect(marks.length, 'marks of companies were found').toBeGreaterThan(0)
  const nameless = marks.filter(({ named }) => !named).map(({ no, company, picture }) => `slide ${no}: no text names ${nameOf(company)} in "${picture}"`)
  expect.soft(nameless).toEqual([])

  const tooClose = pairs(main).flatMap(([a, b]) => (['protanopia', 'deuteranopia'] as const)
    .filter(vision => distance(colours[a], colours[b], vision) < apart)
    .map(vision => `${nameOf(a)} and ${nameOf(b)} look alike under ${vision}`))
  expect.soft(tooClose).toEqual([])

  const slides = Map.groupBy(marks, ({ no }) => no)
  const report = new Set<string>()
  const faults = [...slides].flatMap(([no, drawn]) => pairs(drawn).filter(([a, b]) => a.company !== b.company).flatMap(([a, b]) => {
    const names = [a, b].map(({ company }) => nameOf(company)).sort().join(' and ')
    const seen = visions.map(vision => ({ vision, far: distance(colours[a.company], colours[b.company], vision) }))
    const alike = seen.filter(({ far }) => far < apart).map(({ vision }) => vision)
    report.add(`${names}: ${seen.map(({ vision, far }) => `${vision} ${far.toFixed(0)}`).join(', ')}${alike.length ? ' (told apart by name and fill)' : ''}`)
    const known = main.includes(a.company) && main.includes(b.company)
    return known && alike.length && a.solid === b.solid ? [`slide ${no}: ${names} look alike under ${alike.join(' and ')}, and their fill is the same`] : []
  }))
  console.log(['Companies on one slide, distance in CIE Lab:', ...report].join('\n  '))
  expect.soft([...new Set(faults)]).toEqual([])
})
