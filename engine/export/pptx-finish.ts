import type JSZip from 'jszip'
import type { Buffer } from 'node:buffer'
import { createRequire } from 'node:module'

// pptxgenjs brings it, and makes its files with it.
const Zip = createRequire(createRequire(import.meta.url).resolve('pptxgenjs'))('jszip') as typeof JSZip

/** How a bar is filled: a ceiling is hatched, as on the slides. */
export interface Fill { colour: string, hatched: boolean }

/** For each chart, for each of its series, the fills of its bars; none for a bar that is not drawn. */
export type ChartFills = readonly (readonly (Fill | undefined)[])[][]

/** What a shape is called that is to be hatched: pptxgenjs writes its name, and this finds it again. */
const ceiling = ', a ceiling'

/** The name of a square of money. */
export function squareName(party: string, hatched: boolean): string {
  return `Commitment to ${party}, area to scale${hatched ? ceiling : ''}`
}

/**
 * What a program takes when it lacks a typeface: with these marks the nearest are Times and Arial, which are
 * no wider than the deck's own; without them it may be any.
 */
const classes = {
  'Newsreader': 'panose="02020603050405020304" pitchFamily="18"',
  'Schibsted Grotesk': 'panose="020B0604020202020204" pitchFamily="34"',
} as const

/** Writes into a PowerPoint file what pptxgenjs cannot: hatches, the colour of each bar, the class of each typeface, header rows. */
export async function finish(file: Buffer, charts: ChartFills, paper: string): Promise<Buffer> {
  const zip = await Zip.loadAsync(file)
  // The numbers of the charts go on from one file to the next.
  const chartNames = Object.keys(zip.files).filter(name => /^ppt\/charts\/chart\d+\.xml$/.test(name)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  for (const name of Object.keys(zip.files).filter(name => /^ppt\/.*\.xml$/.test(name))) {
    const xml = await zip.file(name)?.async('string') ?? ''
    const fills = charts[chartNames.indexOf(name)]
    zip.file(name, withTypefaces(fills ? withBars(xml, fills, paper) : withHatches(withOneLook(xml), paper)))
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function withTypefaces(xml: string): string {
  return Object.entries(classes).reduce((text, [name, marks]) => text.replaceAll(new RegExp(`typeface="${name}"( pitchFamily="\\d+")?`, 'g'), `typeface="${name}" ${marks}`), xml)
}

/** A paragraph says once how it looks, first of all: pptxgenjs says it before each run, and PowerPoint may refuse that. */
function withOneLook(xml: string): string {
  return xml.replaceAll(/(<\/a:r>)<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gs, '$1')
}

/** Upward to the right, as on the slides. */
function hatch(colour: string, paper: string): string {
  return `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="${paper}"/></a:bgClr></a:pattFill>`
}

function withHatches(xml: string, paper: string): string {
  return xml.replaceAll(/<p:sp>.*?<\/p:sp>/gs, (shape) => {
    const [, name = ''] = /<p:cNvPr id="\d+" name="([^"]*)"/.exec(shape) ?? []
    const hatched = name.endsWith(ceiling) ? shape.replace(/<a:solidFill><a:srgbClr val="(\w+)"\/><\/a:solidFill>/, (_, colour: string) => hatch(colour, paper)) : shape
    // A shape that the slide names says so to those who hear it.
    return /^(?:Commitment|Arrow)/.test(name) ? hatched.replace(`name="${name}"`, `name="${name}" descr="${name}"`) : hatched
  }).replaceAll(/<a:tblPr\b[^>]*?(\/?)>/g, '<a:tblPr firstRow="1"$1>')
}

function withBars(xml: string, fills: ChartFills[number], paper: string): string {
  let series = 0
  return xml.replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>').replaceAll(/<c:ser>.*?<\/c:ser>/gs, (ser) => {
    const points = fills[series++]?.map((fill, i) => fill ? point(i, fill, paper) : '') ?? []
    return ser.replace('<c:invertIfNegative val="0"/>', found => found + points.join(''))
  })
}

function point(index: number, { colour, hatched }: Fill, paper: string): string {
  const solid = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
  const edge = hatched ? `<a:ln w="19050">${solid}<a:prstDash val="dash"/></a:ln>` : '<a:ln><a:noFill/></a:ln>'
  return `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${hatched ? hatch(colour, paper) : solid}${edge}</c:spPr></c:dPt>`
}
