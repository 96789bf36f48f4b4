import type { Page } from 'playwright/test'
import type { PartyId } from '../../data/index.ts'
import type { Colour } from '../../engine/check/probes/colour.ts'
import { parties } from '../../data/index.ts'
import { parseColour } from '../../engine/check/probes/colour.ts'

export type Company = Exclude<PartyId, 'ssi' | 'ssi-investors'>

/** The companies that have a colour of their own. */
export const companies = (Object.keys(parties) as PartyId[]).filter((id): id is Company => parties[id].token === id)

/** What a picture draws in a company's colour. */
export interface CompanyMark {
  no: number
  /** The picture's name, or its text. */
  picture: string
  company: Company
  /** Area of the largest shape in its colour, in square px. */
  area: number
  /** Whether that shape is filled through and through, as opposed to hatched or outlined. */
  solid: boolean
  /** Whether the company is named in the picture or beside it. */
  named: boolean
}

/** The colours in which companies are drawn, as the open page computes them. */
export async function readCompanyColours(page: Page): Promise<Record<Company, Colour>> {
  const colours = await page.evaluate((companies) => {
    const probe = document.body.appendChild(document.createElement('i'))
    const found = companies.map((company) => {
      probe.style.color = `var(--deck-${company})`
      return [company, getComputedStyle(probe).color] as const
    })
    probe.remove()
    return found
  }, companies)
  return Object.fromEntries(colours.map(([company, css]) => [company, parseColour(css)])) as Record<Company, Colour>
}

/**
 * Finds the marks of every company in the pictures of the open slides. Acts share colours with
 * companies, so each company's token gets a colour of its own first.
 */
export async function readCompanyMarks(page: Page): Promise<CompanyMark[]> {
  const dyed = companies.map((company, index) => ({ company, name: parties[company].name, dye: `rgb(1, 2, ${index + 3})` }))
  await page.addStyleTag({ content: `:root, html.dark { ${dyed.map(({ company, dye }) => `--deck-${company}: ${dye} !important;`).join(' ')} }` })
  return page.evaluate((dyed) => {
    const marks = new Map<string, CompanyMark>()
    const texts = window.visibleTexts()
    for (const shape of document.querySelectorAll('[data-slidev-no] svg *')) {
      if (!(shape instanceof SVGGeometryElement) || shape.closest('defs') || !shape.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue
      const { fill, fillOpacity, stroke } = getComputedStyle(shape)
      const found = dyed.find(({ dye }) => dye === fill || dye === stroke)
      const picture = shape.closest('table') ?? shape.closest('figure') ?? shape.closest('svg')
      const slide = shape.closest<HTMLElement>('[data-slidev-no]')
      if (!found || !picture || !slide)
        continue
      const words = texts.filter(({ element }) => picture.parentElement?.contains(element)).map(({ text }) => text).join(' ')
      const { width, height } = shape.getBoundingClientRect()
      const mark: CompanyMark = {
        no: Number(slide.dataset.slidevNo),
        picture: picture.querySelector('[aria-label]')?.getAttribute('aria-label') ?? words,
        company: found.company,
        area: width * height,
        solid: fill === found.dye && Number(fillOpacity) === 1,
        named: words.includes(found.name),
      }
      const key = `${mark.no} ${mark.picture} ${mark.company}`
      if (mark.area >= (marks.get(key)?.area ?? 0))
        marks.set(key, mark)
    }
    return [...marks.values()]
  }, dyed)
}
