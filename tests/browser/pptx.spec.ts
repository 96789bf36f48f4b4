import type { Document, Element } from '@xmldom/xmldom'
import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import JSZip from 'jszip'
import { figures, parties } from '../../data/index.ts'
import { reportCount } from '../../deck.config.ts'
import { inDollars } from '../../engine/charts/scale.ts'
import { openEverySlide } from '../../engine/check/probes/texts.ts'
import { letters } from '../../engine/deck/text.ts'
import { exportPptx } from '../../engine/export/pptx.ts'
import { builtCopy, copy, deck, expect, test } from '../support/deck-test.ts'

// One worker, so that one export serves all tests.
test.describe.configure({ mode: 'default', timeout: 120_000 })

let zip: JSZip
const parts = new Map<string, Document>()
test.beforeAll('one export for all', async () => {
  const file = test.info().outputPath('deck.pptx')
  await exportPptx(await builtCopy('talk', copy), file, deck)
  zip = await JSZip.loadAsync(await readFile(file))
  for (const name of Object.keys(zip.files).filter(name => /\.(?:xml|rels)$/.test(name))) {
    parts.set(name, new DOMParser({ onError: (_, message) => expect(message, name).toBe('') }).parseFromString(
      await zip.file(name)?.async('string') ?? '',
      'application/xml',
    ))
  }
})

const all = (xml: Document | Element | undefined, tag: string): Element[] => xml ? [...xml.getElementsByTagName(tag)] : []
const textOf = (xml: Document | Element | undefined): string => all(xml, 'a:t').map(({ textContent }) => textContent).join('')
const slideNo = (no: number): Document | undefined => parts.get(`ppt/slides/slide${no}.xml`)
const slide = (id: string): Document | undefined => slideNo(deck.slides.find(slide => slide.id === id)?.no ?? 0)
const nameOf = (shape: Element): Element | undefined => all(shape, 'p:cNvPr')[0]
function targetsOf(name: string): Map<string, string> {
  return new Map(all(parts.get(posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`)), 'Relationship')
    .filter(rel => rel.getAttribute('TargetMode') !== 'External')
    .map(rel => [rel.getAttribute('Id') ?? '', posix.resolve(`/${posix.dirname(name)}`, rel.getAttribute('Target') ?? '').slice(1)]))
}
/** The chart of a slide. */
function chartOf(id: string): Document | undefined {
  const [chart] = all(slide(id), 'c:chart')
  return parts.get(
    targetsOf(`ppt/slides/slide${deck.slides.find(slide => slide.id === id)?.no}.xml`).get(chart?.getAttribute('r:id') ?? '') ?? '',
  )
}

test('every part of the file parses, has a type, and finds what it refers to', () => {
  const types = parts.get('[Content_Types].xml')
  const known = new Set([
    ...all(types, 'Override').map(type => type.getAttribute('PartName')?.slice(1)),
    ...all(types, 'Default').map(type => type.getAttribute('Extension')),
  ])
  const files = Object.values(zip.files).filter(({ dir, name }) => !dir && name !== '[Content_Types].xml').map(({ name }) => name)
  expect(files.filter(name => !known.has(name) && !known.has(name.split('.').at(-1)))).toEqual([])
  expect(all(types, 'Override').map(type => type.getAttribute('PartName')?.slice(1) ?? '').filter(name => !zip.file(name))).toEqual([])
  expect([...parts.keys()].flatMap(name => [...targetsOf(name).values()]).filter(target => !zip.file(target))).toEqual([])
})

test('elements stand in the order of the schema', () => {
  const orders = {
    'a:rPr': ['a:ln', 'a:solidFill', 'a:latin', 'a:ea', 'a:cs', 'a:hlinkClick'],
    'a:pPr': ['a:lnSpc', 'a:spcBef', 'a:spcAft', 'a:buNone'],
    'a:p': ['a:pPr', 'a:r', 'a:endParaRPr'],
    'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:noFill', 'a:solidFill'],
    'p:sld': ['p:cSld', 'p:clrMapOvr'],
    'p:cSld': ['p:bg', 'p:spTree'],
    'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr'],
    'p:presentation': ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz'],
    'c:ser': ['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:invertIfNegative', 'c:dPt', 'c:dLbls', 'c:cat', 'c:val'],
    'c:dPt': ['c:idx', 'c:invertIfNegative', 'c:bubble3D', 'c:spPr'],
    'a:tbl': ['a:tblPr', 'a:tblGrid', 'a:tr'],
    'a:tc': ['a:txBody', 'a:tcPr'],
    'p:sp': ['p:nvSpPr', 'p:spPr', 'p:txBody'],
    'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic'],
    'c:chartSpace': ['c:date1904', 'c:roundedCorners', 'c:chart', 'c:spPr', 'c:txPr', 'c:externalData'],
    'c:plotArea': ['c:layout', 'c:barChart', 'c:catAx', 'c:valAx', 'c:spPr'],
    'c:barChart': ['c:barDir', 'c:grouping', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:gapWidth', 'c:overlap', 'c:axId'],
    'c:scaling': ['c:orientation', 'c:max', 'c:min'],
    'c:spPr': ['a:noFill', 'a:solidFill', 'a:pattFill', 'a:blipFill', 'a:ln', 'a:effectLst'],
    'c:strCache': ['c:ptCount', 'c:pt'],
  }
  const wrong = [...parts].flatMap(([name, xml]) => Object.entries(orders).flatMap(([tag, order]) => all(xml, tag).flatMap((element) => {
    const places = [...element.childNodes].map(child => order.indexOf(child.nodeName)).filter(place => place >= 0)
    return places.every((place, i) => place >= (places[i - 1] ?? 0))
      ? []
      : [`${name}: ${[...element.childNodes].map(child => child.nodeName)}`]
  })))
  expect([...new Set(wrong)]).toEqual([])
})

test('each slide has its title as a title, all its visible words as text, and its notes', async ({ page }) => {
  await openEverySlide(page, 'light')
  const shown = await page.evaluate(() => window.visibleTexts().map(({ no, text }) => ({ no, text })))
  expect([...parts.keys()].filter(name => posix.dirname(name) === 'ppt/slides')).toHaveLength(deck.slides.length)
  for (const { no, id, title, notes } of deck.slides) {
    const titles = all(slideNo(no), 'p:sp').filter(shape => all(shape, 'p:ph').some(ph => ph.getAttribute('type') === 'title'))
    expect(titles.map(textOf).map(letters), id).toEqual([letters(title)])
    const words = letters(textOf(slideNo(no)))
    expect(
      shown.filter(text => text.no === no && !words.includes(letters(text.text))).map(({ text }) => text),
      `words of ${id}`,
    ).toEqual([])
    const [sentence = ''] = /[A-Z][\w ,]{15,}/.exec(notes) ?? []
    expect(letters(textOf(parts.get(`ppt/notesSlides/notesSlide${no}.xml`))), `notes of ${id}`).toContain(letters(sentence))
    expect(textOf(parts.get(`ppt/notesSlides/notesSlide${no}.xml`)), `notes of ${id}`).not.toMatch(/\*\*|\[click|\[pause/)
  }
})

test('the ground of cards and moments is the background of their slides', () => {
  const grounds = deck.slides.map(
    ({ no, layout }) => ({ layout, colour: all(all(slideNo(no), 'p:bg')[0] as never, 'a:srgbClr')[0]?.getAttribute('val') }),
  )
  const coloursOf = (layout: string): Set<unknown> =>
    new Set(grounds.filter(ground => ground.layout === layout).map(({ colour }) => colour))
  expect(coloursOf('card').size).toBe(3)
  expect(coloursOf('moment').size).toBe(1)
  expect(coloursOf('paper').size).toBe(1)
  expect(new Set([...coloursOf('card'), ...coloursOf('moment'), ...coloursOf('paper')]).size).toBe(5)
})

test('a drawing is a vector with a picture beside it, and says what it shows or that it is decoration', () => {
  const pictures = [...parts].filter(
    ([name]) => posix.dirname(name) === 'ppt/slides',
  ).flatMap(([name, xml]) => all(xml, 'p:pic').map(picture => ({ name, picture })))
  expect(pictures.length).toBeGreaterThan(25)
  for (const { name, picture } of pictures) {
    const targets = targetsOf(name)
    expect(targets.get(all(picture, 'a:blip')[0]?.getAttribute('r:embed') ?? ''), name).toMatch(/\.png$/)
    expect(targets.get(all(picture, 'asvg:svgBlip')[0]?.getAttribute('r:embed') ?? ''), name).toMatch(/\.svg$/)
    expect(Boolean(nameOf(picture)?.getAttribute('descr')) || all(picture, 'adec:decorative').length === 1, name).toBe(true)
  }
})

const money = {
  'ten-times': ['openai-first-investment', 'openai-talks'],
  'both-ways': ['anthropic-purchase', 'anthropic-commitment', 'nvidia-commitment'],
  'two-fifty': ['openai-purchase', 'anthropic-purchase'],
} as const

for (const [id, ids] of Object.entries(money)) {
  test(`the money of ${id} is a chart of its records, and says what is open`, () => {
    const records = ids.map(id => figures[id])
    const series = all(chartOf(id), 'c:ser').filter(one => !all(one, 'c:tx')[0]?.textContent?.includes('not drawn'))
    const rows = series.map(
      one => ({ name: all(one, 'c:tx')[0]?.textContent ?? '', values: all(all(one, 'c:val')[0], 'c:v').map(v => Number(v.textContent)) }),
    )
    expect(records.map((_, i) => rows.reduce((sum, { values }) => sum + (values[i] ?? 0), 0)))
      .toEqual(records.map(({ money }) => inDollars(money)))
    for (const [i, { qualifier }] of records.entries()) {
      expect(rows.find(({ values }) => values[i])?.name.toLowerCase().includes(qualifier), qualifier)
        .toBe(['up to', 'in talks'].includes(qualifier))
    }
    const [labels = []] = series.map(one => all(all(one, 'c:strRef').at(-1), 'c:v').map(({ textContent }) => textContent))
    expect(labels).toEqual(records.map(({ payer }) => expect.stringContaining(parties[payer].name)))
    expect(all(chartOf(id), 'c:multiLvlStrRef')).toEqual([])
    expect(all(slide(id), 'p:graphicFrame').map(frame => nameOf(frame)?.getAttribute('descr')?.length ?? 0)[0], 'its description')
      .toBeGreaterThan(20)
  })
}

test('the reports by month are a chart in the colours of their acts', () => {
  const values = all(chartOf('reports-by-month'), 'c:val').flatMap(one => all(one, 'c:v')).map(({ textContent }) => Number(textContent))
  expect(values.reduce((sum, value) => sum + value, 0)).toBe(reportCount())
  expect(new Set(all(chartOf('reports-by-month'), 'c:dPt').map(point => all(point, 'a:srgbClr')[0]?.getAttribute('val'))).size).toBe(3)
})

test('tables are tables, and no text leaves its slide but a title that is hidden above it', async ({ page }) => {
  await openEverySlide(page, 'light')
  const shown = await page.locator('.print-slide-container')
    .evaluateAll(slides => slides.map(slide => [...slide.querySelectorAll('table')].filter(table => !table.closest('.sr-only')).length))
  expect(deck.slides.map(({ no }) => all(slideNo(no), 'a:tbl').length)).toEqual(shown)
  const [width, height] = [deck.width * 9525, deck.height * 9525]
  const outside = deck.slides.flatMap(({ no, id, frontmatter }) => all(slideNo(no), 'p:sp').filter((shape) => {
    const [at, size] = [all(shape, 'a:off')[0], all(shape, 'a:ext').find(ext => ext.hasAttribute('cx'))]
    const [x = 0, y = 0, w = 0, h = 0] = [at?.getAttribute('x'), at?.getAttribute('y'), size?.getAttribute('cx'), size?.getAttribute('cy')]
      .map(Number)
    const hidden = all(shape, 'p:ph').length > 0 && frontmatter.hiddenTitle === true && y + h <= 0
    return !hidden && (x < 0 || y < 0 || x + w > width + 1 || y + h > height + 1)
  }).map(shape => `${id}: ${textOf(shape)}`))
  expect(outside).toEqual([])
})
