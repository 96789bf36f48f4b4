import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { buildParts } from '../../engine/build/fingerprint.ts'
import { root } from '../../engine/cli/project.ts'

/** One edit of a file: the first `from` in it becomes `to`. */
export interface Edit { file: string, from: string | RegExp, to: string }

/** A copy of the deck in which anything may be broken. @throws if an edit finds nothing to change */
export async function scratchDeck({ file, from, to }: Edit): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'deck-'))
  await Promise.all((await buildParts()).map(part => cp(join(root, part), join(dir, part), { recursive: true })))
  // The installed packages are linked, not copied.
  await symlink(join(root, 'node_modules'), join(dir, 'node_modules'), 'junction')
  const text = await readFile(join(dir, file), 'utf8')
  if (text.search(typeof from === 'string' ? RegExp.escape(from) : from) < 0)
    throw new Error(`${file} has no ${String(from)} to change.`)
  await writeFile(join(dir, file), text.replace(from, () => to))
  return dir
}

export function removeDecks(dirs: readonly string[]): Promise<unknown> {
  return Promise.all(dirs.map(dir => rm(dir, { recursive: true, force: true })))
}

/** Runs a command of the deck as `npm run` does. */
export function runVerb(dir: string, ...args: string[]): { status: number | null, stdout: string, stderr: string } {
  return spawnSync(process.execPath, ['scripts/run.mjs', ...args], { cwd: dir, encoding: 'utf8' })
}
