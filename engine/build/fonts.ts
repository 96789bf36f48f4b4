import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache, root } from '../cli/project.ts'
import { replaceFile } from '../cli/write.ts'

/** A face: the typeface that fontsource ships, and where on its axes the face stands. */
interface Face {
  readonly family: string
  readonly from: string
  readonly italic?: boolean
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
  // The plus of “or more” is the one thing heavier.
  'newsreader-800': { ...newsreader, at: { wght: 800, opsz: 72 }, only: ' +' },
  'newsreader-italic': { ...newsreader, italic: true, from: 'newsreader/files/newsreader-latin-opsz-italic', at: { wght: 400, opsz: 36 } },
  'schibsted-grotesk-400': { ...grotesk, at: { wght: 400 } },
  'schibsted-grotesk-500': { ...grotesk, at: { wght: 500 } },
  'schibsted-grotesk-700': { ...grotesk, at: { wght: 700 } },
} as const satisfies Record<string, Face>

const shippedOf = ({ from }: Face): Promise<Uint8Array> => readFile(join(root, 'node_modules/@fontsource-variable', `${from}.woff2`))

/**
 * A folder that has some faces, with nothing in them but some characters; without them, with all that is shipped. Its `faces.css`
 * has their rules: text waits for them, so that no other typeface flashes by. To cut one takes half a second, so each is cut once.
 */
export async function facesWith(characters?: string, some: Readonly<Record<string, Face>> = faces): Promise<string> {
  const rules = Object.entries(some).map(([name, face]) => ruleOf(face, `./${name}.woff2`)).join('\n')
  const hash = createHash('sha256').update(JSON.stringify([some, characters, rules]))
  for (const face of Object.values(some))
    hash.update(await shippedOf(face))
  const folder = cache('fonts', hash.digest('hex').slice(0, 12))
  const keep = async (name: string, make: () => string | Promise<Uint8Array>): Promise<void> => {
    const file = join(folder, name)
    if (!existsSync(file))
      await replaceFile(file, await make())
  }
  await Promise.all(Object.entries(some).map(([name, face]) => keep(`${name}.woff2`, () => cut(face, face.only ?? characters))))
  await keep('faces.css', () => rules)
  return folder
}

/** What some words need of the upright faces, as rules that have it inside. */
export async function firstFaces(words: string): Promise<string> {
  const upright = Object.entries<Face>(faces).filter(([, { italic }]) => !italic)
  const folder = await facesWith(words, Object.fromEntries(upright))
  const rules = await Promise.all(upright.map(async ([name, face]) => {
    const file = await readFile(join(folder, `${name}.woff2`), 'base64')
    return ruleOf({ ...face, family: `${face.family} First` }, `data:font/woff2;base64,${file}`)
  }))
  return rules.join('')
}

function ruleOf({ family, italic = false, at, only = '' }: Face, address: string): string {
  const range = Array.from(only, character => `U+${character.codePointAt(0)?.toString(16)}`).join()
  return `@font-face{font-family:"${family}";font-style:${italic ? 'italic' : 'normal'};font-weight:${at.wght};font-display:block;`
    + `src:url(${address}) format("woff2");${range && `unicode-range:${range}`}}`
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
