import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache } from '../cli/project.ts'
import { replaceFile } from '../cli/write.ts'
import { buildDeck } from './build.ts'

/** Builds the deck as one page that opens from disk. `file` is replaced only when the new one is complete. Returns its size in bytes. */
export async function buildSingle(file: string, { entry, notes = false }: { entry?: string, notes?: boolean }): Promise<number> {
  const dist = cache('single-dist')
  await buildDeck({ entry, out: dist, notes, args: ['--base', './', '--router-mode', 'hash'], single: true })
  const html = await readFile(join(dist, 'index.html'))
  await replaceFile(file, html)
  return html.length
}
