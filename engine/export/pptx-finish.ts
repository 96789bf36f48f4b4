import type { Document, Element } from '@xmldom/xmldom'
import type { Buffer } from 'node:buffer'
import { posix } from 'node:path'
import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import JSZip from 'jszip'
import { Problem } from '../cli/project.ts'

/** How a bar of a chart is filled: with a picture, base64, or with its colour, hatched for a ceiling; not at all without one. */
export interface ChartFill { index: number, colour: string, hatched: boolean, png?: string | undefined }

/** The picture that stands beside a drawing, base64; without a name it is decoration. */
export interface Picture { png: string, name: string }

/** Where the format's own names begin. */
const opc = 'http://schemas.openxmlformats.org'

/** What a heading is called when pptxgenjs writes it, so that it is found again. */
export const titleName = 'Title'

/**
 * What a program takes when it lacks a typeface: with these marks the nearest are Times and Arial, which are
 * no wider than the deck's own; without them it may be any.
 */
const typefaces: Readonly<Record<string, { panose: string, pitchFamily: string }>> = {
  'Newsreader': { panose: '02020603050405020304', pitchFamily: '18' },
  'Schibsted Grotesk': { panose: '020B0604020202020204', pitchFamily: '34' },
}

/** The schema's order of children, by parent, where pptxgenjs writes another or where something is added here. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'a:rPr': 'a:ln a:noFill a:solidFill a:effectLst a:highlight a:uFill a:latin a:ea a:cs a:hlinkClick a:extLst'.split(' '),
  'a:pPr': ['a:lnSpc', 'a:spcBef', 'a:spcAft', 'a:buNone', 'a:tabLst', 'a:defRPr'],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:noFill', 'a:solidFill'],
  'p:presentation': ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz', 'p:defaultTextStyle', 'p:extLst'],
  'c:ser': ['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:invertIfNegative', 'c:dPt', 'c:dLbls', 'c:cat', 'c:val'],
}

/** Writes into a PowerPoint file what pptxgenjs cannot, and mends what PowerPoint or Google Slides would not take. */
export async function finish(
  file: Buffer,
  { charts, pictures }: { charts: readonly ChartFill[][][], pictures: readonly Picture[][] },
  colours: (token: string) => string,
): Promise<Buffer> {
  const zip = await JSZip.loadAsync(file)
  const named = (folder: string): string[] => Object.keys(zip.files)
    .filter(name => posix.dirname(name) === folder && name.endsWith('.xml'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const edit = async (name: string, change: (xml: Document) => void | Promise<void>): Promise<void> => {
    const xml = new DOMParser().parseFromString(await zip.file(name)?.async('string') ?? '', 'application/xml')
    await change(xml)
    each(xml, 'a:latin', latin => setAll(latin, typefaces[latin.getAttribute('typeface') ?? ''] ?? {}))
    for (const [parent, order] of Object.entries(orders))
      each(xml, parent, element => sort(element, order))
    zip.file(name, new XMLSerializer().serializeToString(xml))
  }
  for (const [i, name] of named('ppt/slides').entries()) {
    const rels = new DOMParser()
      .parseFromString(await zip.file(`ppt/slides/_rels/${posix.basename(name)}.rels`)?.async('string') ?? '', 'application/xml')
    const targets = new Map([...rels.getElementsByTagName('Relationship')].map(rel =>
      [rel.getAttribute('Id'), posix.join('ppt/slides', rel.getAttribute('Target') ?? '')]))
    await edit(name, (xml) => {
      each(xml, 'p:sp', markTitle)
      each(xml, 'a:pPr', properties => properties.previousSibling && properties.parentNode?.removeChild(properties))
      each(xml, 'a:tblPr', properties => properties.setAttribute('firstRow', '1'))
      for (const [j, drawn] of [...xml.getElementsByTagName('p:pic')].entries()) {
        const target = targets.get(drawn.getElementsByTagName('a:blip')[0]?.getAttribute('r:embed') ?? '')
        const picture = pictures[i]?.[j]
        if (!target || !picture)
          throw new Problem(`Drawing ${j + 1} of slide ${i + 1} is not in the PowerPoint file where it should be.`)
        zip.file(target, picture.png, { base64: true })
        describe(drawn, picture.name)
      }
    })
  }
  for (const [i, name] of named('ppt/charts').entries()) {
    const relsName = `ppt/charts/_rels/${posix.basename(name)}.rels`
    const fills = charts[i] ?? []
    await edit(name, xml => mendChart(xml, fills, colours('paper')))
    await edit(relsName, (rels) => {
      for (const [id, png] of picturesOf(fills)) {
        const target = `chart-${i + 1}-${id}.png`
        zip.file(`ppt/media/${target}`, png, { base64: true })
        const type = `xmlns="${opc}/package/2006/relationships" Type="${opc}/officeDocument/2006/relationships/image"`
        append(rels.documentElement, `<Relationship ${type} Id="${id}" Target="../media/${target}"/>`)
      }
    })
  }
  for (const name of ['ppt/presentation.xml', ...['ppt/slideLayouts', 'ppt/slideMasters', 'ppt/notesSlides', 'ppt/theme'].flatMap(named)])
    await edit(name, () => {})
  // pptxgenjs names a master for each slide, and there is one.
  await edit('[Content_Types].xml', xml => each(xml, 'Override', part =>
    zip.file(part.getAttribute('PartName')?.slice(1) ?? '') ?? part.parentNode?.removeChild(part)))
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function each(xml: Document | Element, tag: string, visit: (element: Element) => unknown): void {
  for (const element of [...xml.getElementsByTagName(tag)])
    visit(element)
}

function setAll(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value)
}

function sort(element: Element, order: readonly string[]): void {
  const children = [...element.childNodes].filter(child => order.includes(child.nodeName))
  for (const child of children.toSorted((a, b) => order.indexOf(a.nodeName) - order.indexOf(b.nodeName)))
    element.appendChild(child)
}

/** Appends elements given as XML. */
function append(parent: Element | null, xml: string): void {
  const names = {
    a: 'drawingml/2006/main',
    c: 'drawingml/2006/chart',
    p: 'presentationml/2006/main',
    r: 'officeDocument/2006/relationships',
  }
  const namespaces = Object.entries(names).map(([prefix, name]) => `xmlns:${prefix}="${opc}/${name}"`).join(' ')
  const { documentElement } = new DOMParser().parseFromString(`<x ${namespaces}>${xml}</x>`, 'application/xml')
  for (const child of [...documentElement?.childNodes ?? []])
    parent?.appendChild(parent.ownerDocument?.importNode(child, true) ?? child)
}

/** A heading fills the title of its layout, wherever it stands; the empty one that pptxgenjs adds goes. */
function markTitle(shape: Element): void {
  if (shape.getElementsByTagName('p:ph')[0] && !shape.getElementsByTagName('a:t')[0])
    shape.parentNode?.removeChild(shape)
  const [properties] = shape.getElementsByTagName('p:nvPr')
  if (shape.getElementsByTagName('p:cNvPr')[0]?.getAttribute('name') === titleName && properties)
    append(properties, '<p:ph type="title"/>')
}

function describe(picture: Element, name: string): void {
  const [properties] = picture.getElementsByTagName('p:cNvPr')
  properties?.setAttribute('descr', name)
  const decorative = '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
  if (!name && properties)
    append(properties, `<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">${decorative}</a:ext></a:extLst>`)
}

/** The pictures of a chart by the id under which its bars find them. */
function picturesOf(fills: readonly ChartFill[][]): [string, string][] {
  return fills.flat().flatMap(({ index, png }) => png ? [[`picture${index + 1}`, png]] : [])
}

function mendChart(xml: Document, fills: readonly ChartFill[][], paper: string): void {
  each(xml, 'c:roundedCorners', corners => corners.setAttribute('val', '0'))
  // Google Slides shows numbers where categories of one level are written as if they had several.
  each(xml, 'c:multiLvlStrRef', (levels) => {
    const points = [...levels.getElementsByTagName('c:lvl')[0]?.childNodes ?? []]
    const parent = levels.parentNode
    if (!parent)
      return
    const reference = xml.createElement('c:strRef')
    const cache = xml.createElement('c:strCache')
    for (const child of [levels.getElementsByTagName('c:f')[0], cache])
      child && reference.appendChild(child)
    for (const child of [levels.getElementsByTagName('c:ptCount')[0], ...points])
      child && cache.appendChild(child)
    parent.replaceChild(reference, levels)
  })
  // Its third axis is that of charts with depth.
  each(xml, 'c:barChart', chart => [...chart.getElementsByTagName('c:axId')].slice(2).forEach(axis => chart.removeChild(axis)))
  for (const [i, series] of [...xml.getElementsByTagName('c:ser')].entries()) {
    for (const fill of fills[i] ?? []) {
      const flat = '<c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
      append(series, `<c:dPt><c:idx val="${fill.index}"/>${flat}<c:spPr>${fillOf(fill, paper)}</c:spPr></c:dPt>`)
    }
  }
}

function fillOf({ index, colour, hatched, png }: ChartFill, paper: string): string {
  const solid = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
  if (!colour)
    return '<a:noFill/><a:ln><a:noFill/></a:ln>'
  if (png)
    return `<a:blipFill><a:blip r:embed="picture${index + 1}"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:ln><a:noFill/></a:ln>`
  if (!hatched)
    return `${solid}<a:ln><a:noFill/></a:ln>`
  const [stripe, between] = [colour, paper].map(value => `<a:srgbClr val="${value}"/>`)
  const hatch = `<a:fgClr>${stripe}</a:fgClr><a:bgClr>${between}</a:bgClr>`
  return `<a:pattFill prst="wdUpDiag">${hatch}</a:pattFill><a:ln w="19050">${solid}<a:prstDash val="dash"/></a:ln>`
}
