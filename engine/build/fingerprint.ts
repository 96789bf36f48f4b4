import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../cli/project.ts'

/** What a build reads, besides the installed packages. */
export const buildFiles = ['components', 'data', 'engine', 'hosting', 'layouts', 'pages', 'public', 'styles', 'deck.config.ts', 'lightning.md', 'slides.md', 'package.json', 'package-lock.json', 'tsconfig.json'] as const

/** A text that another changed file, or another wish, makes another one. */
export async function fingerprint(wishes: object, dir = root): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(wishes))
  for (const part of buildFiles) {
    const path = join(dir, part)
    const files = (await stat(path)).isDirectory() ? (await readdir(path, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)).sort() : [path]
    for (const file of files)
      hash.update(file.slice(dir.length)).update(await readFile(file))
  }
  return hash.digest('hex')
}
