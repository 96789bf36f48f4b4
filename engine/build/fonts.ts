import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache, root } from '../cli/project.ts'
import { replaceFile } from '../cli/write.ts'

type Axis = number | { min: number, max: number }

/** The files of `styles/fonts.css`, and the weights and optical sizes (in px) that the deck uses of them. */
const typefaces: Record<string, Record<string, Axis>> = {
  // The plus of “or more” is the one thing heavier than 500.
  'newsreader-latin-opsz-normal': { wght: { min: 400, max: 800 }, opsz: { min: 16, max: 72 } },
  'newsreader-latin-opsz-italic': { wght: 400, opsz: { min: 16, max: 72 } },
  'schibsted-grotesk-latin-wght-normal': { wght: { min: 400, max: 800 } },
}

/** The two that the first slide shows. */
export const firstFonts = ['newsreader-latin-opsz-normal', 'schibsted-grotesk-latin-wght-normal']

/** Where `deck-fonts/` leads: to what fontsource ships, or to what `subsetFonts` made of it. */
export const shippedFonts = join(root, 'node_modules/@fontsource-variable')
export const keptFonts = cache('fonts')

/** Writes the typefaces with nothing in them that the deck does not show. */
export async function subsetFonts(): Promise<void> {
  const characters = await charactersOfDeck()
  await mkdir(keptFonts, { recursive: true })
  await Promise.all(Object.keys(typefaces).map(async name => writeFile(join(keptFonts, `${name}.woff2`), await subsetOf(name, characters))))
}

/** A typeface with nothing in it but some characters, as WOFF2; to make one takes half a second, so each is made once. */
export async function subsetOf(name: string, characters: string): Promise<Uint8Array> {
  const family = /^(.*)-latin-/.exec(name)?.[1] ?? name
  const shipped = await readFile(join(shippedFonts, family, 'files', `${name}.woff2`))
  const wish = createHash('sha256').update(shipped).update(JSON.stringify([characters, typefaces[name]])).digest('hex').slice(0, 16)
  const file = cache('font-parts', `${name}-${wish}.woff2`)
  const made = await readFile(file).catch(() => undefined)
  if (made)
    return made
  const { default: subsetFont } = await import('subset-font')
  const part = await subsetFont(shipped, characters, { targetFormat: 'woff2', variationAxes: typefaces[name] })
  await replaceFile(file, part)
  return part
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
