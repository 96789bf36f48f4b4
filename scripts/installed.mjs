// Whether what is installed is what package-lock.json and patches/ say: the last step of every install leaves a mark.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
export const installMark = 'node_modules/.deck-installed'

function wanted() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const file of readdirSync(join(root, 'patches')).filter(name => name.endsWith('.patch')).sort())
    hash.update(readFileSync(join(root, 'patches', file)))
  return hash.digest('hex')
}

export function markInstalled() {
  writeFileSync(join(root, installMark), wanted())
}

/** An install that was interrupted, or whose pinned Node is gone, is none. */
export function isInstalled() {
  const mark = join(root, installMark)
  return existsSync(mark) && existsSync(join(root, 'node_modules/node/package.json')) && readFileSync(mark, 'utf8') === wanted()
}
