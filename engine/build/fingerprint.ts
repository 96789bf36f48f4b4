import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../cli/project.ts'

/** What stands beside the deck and is not built into it: all else at the top is. */
const notBuilt = /^(?:\.|node_modules$|dist$|dist-|exports$|test-results$|tests$|.*\.(?:log|pdf|pptx|png)$|(?:README|LICENSE)(?:\.md)?$)/

/** The files and folders at the top that a build reads: a new cut, or a new folder, is one of them by itself. */
export async function buildParts(dir = root): Promise<string[]> {
  return (await readdir(dir)).filter(name => !notBuilt.test(name)).sort()
}

/** What stands among the engine's files and is not built either. */
const beside = /^.engine.(?:tests\b|.*\.md$)|^.scripts\b/

/** A text that is another one after any change of a file that a build reads, or of the wishes. */
export async function fingerprint(wishes: object, dir = root): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(wishes))
  for (const part of await buildParts(dir)) {
    const path = join(dir, part)
    const inside = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined)
    const files = inside ? inside.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)).sort() : [path]
    for (const file of files.filter(file => !beside.test(file.slice(dir.length))))
      hash.update(file.slice(dir.length)).update(await readFile(file))
  }
  return hash.digest('hex')
}
