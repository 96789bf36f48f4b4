import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache, root } from '../cli/project.ts'
import { replaceFile } from '../cli/write.ts'

/** A face of `styles/fonts.css`: the typeface that fontsource ships, and where on its axes the face stands. */
interface Face {
  readonly family: string
  readonly from: string
  readonly at: { readonly wght: number, readonly opsz?: number }
  /** Nothing but these characters; a line is as high as the face that has its space. */
  readonly only?: string
}

const newsreader = { family: 'Newsreader', from: 'newsreader/files/newsreader-latin-opsz-normal' }
const grotesk = { family: 'Schibsted Grotesk', from: 'schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal' }

/*
 * One cut of each, because a typeface with axes is twice as large, and Chromium writes it into a PDF as drawings without a name.
 * Optical sizes, in px: titles and large figures are 46 and more, statements 26 to 41, italics 19 to 178.
 */
const faces = {
  'newsreader-400': { ...newsreader, at: { wght: 400, opsz: 28 } },
  'newsreader-500': { ...newsreader, at: { wght: 500, opsz: 60 } },
  'newsreader-800': { ...newsreader, at: { wght: 800, opsz: 72 }, only: ' +' },
  'newsreader-italic': { ...newsreader, from: 'newsreader/files/newsreader-latin-opsz-italic', at: { wght: 400, opsz: 36 } },
  'schibsted-grotesk-400': { ...grotesk, at: { wght: 400 } },
  'schibsted-grotesk-500': { ...grotesk, at: { wght: 500 } },
  'schibsted-grotesk-700': { ...grotesk, at: { wght: 700 } },
} as const satisfies Record<string, Face>

const shippedOf = ({ from }: Face): Promise<Uint8Array> => readFile(join(root, 'node_modules/@fontsource-variable', `${from}.woff2`))

/**
 * A folder that has every face, with nothing in it but some characters; without them, with all that is shipped.
 * To cut one takes half a second, so each is cut once.
 */
export async function facesWith(characters?: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([faces, characters]))
  for (const face of Object.values(faces))
    hash.update(await shippedOf(face))
  const folder = cache('fonts', hash.digest('hex').slice(0, 12))
  await Promise.all(Object.entries<Face>(faces).map(async ([name, face]) => {
    const file = join(folder, `${name}.woff2`)
    if (!existsSync(file))
      await replaceFile(file, await cut(face, face.only ?? characters))
  }))
  return folder
}

/** What some words need of the upright faces, as rules that have it inside. */
export async function firstFaces(words: string): Promise<string> {
  const folder = await facesWith(words)
  const upright = Object.entries<Face>(faces).filter(([name]) => !name.includes('italic'))
  const rules = await Promise.all(upright.map(async ([name, { family, at }]) => {
    const file = await readFile(join(folder, `${name}.woff2`), 'base64')
    return `@font-face{font-family:"${family} First";font-weight:${at.wght};font-display:block;src:url(data:font/woff2;base64,${file})}`
  }))
  return rules.join('')
}

/** Letters keep their places: kerning stays, and the figures of equal width of clocks. */
async function cut(face: Face, characters: string | undefined): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font')
  return subsetFont(await shippedOf(face), characters, {
    targetFormat: 'woff2',
    variationAxes: { ...face.at },
    keepFeatures: ['kern', 'liga', 'tnum'],
    keepAllGlyphs: !characters,
  })
}

/** Every character in the deck's sources, and all of ASCII, because derived texts are not written down anywhere. */
export async function charactersOfDeck(): Promise<string> {
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  const files = ['', 'components', 'data', 'engine', 'layouts', 'pages'].map(async (folder) => {
    const names = (await readdir(join(root, folder), { recursive: folder !== '' })).filter(name => /\.(?:md|ts|vue)$/.test(name))
    return Promise.all(names.map(name => readFile(join(root, folder, name), 'utf8')))
  })
  const texts = (await Promise.all(files)).flat()
  return [...new Set([...ascii, ...texts.join('')])].filter(character => character >= ' ').sort().join('')
}
