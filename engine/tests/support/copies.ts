import type { BuildOptions } from '../../build/build.ts'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { root } from '../../cli/project.ts'
import { fixtureRoot, importFrom } from './fixture.ts'

/** Built copies of a deck that browser tests look at; each is built when the first test asks for it. */
const copies = {
  /** As it is published, but with notes, so that the presenter view can be tested. */
  notes: { notes: true },
  /** With Vue's warnings, which a production build drops. */
  warnings: { notes: true, warnings: true },
  public: {},
  /** Under a path, as GitHub Pages builds it; the path without its slash at the end is the same. */
  based: { args: ['--base', '/talks/hedge'], env: { DECK_SITE: 'https://example.org', DECK_CSP: 'meta' } },
  /** For any folder. */
  movable: { args: ['--base', './', '--router-mode', 'hash'] },
  lightning: { entry: 'lightning.md', notes: true },
  short: { entry: 'short.md', notes: true },
} as const satisfies Record<string, Omit<BuildOptions, 'out'>>

export type Copy = keyof typeof copies
export type DeckName = 'talk' | 'fixture'

const roots = { talk: root, fixture: fixtureRoot } as const

/** The folder of a copy, built unless it is there from the same files. */
export async function builtCopy(deck: DeckName, copy: Copy): Promise<string> {
  const out = join(roots[deck], '.cache', `test-${copy}`)
  const { buildOnce } = await importFrom(roots[deck], 'engine/build/build.ts') as typeof import('../../build/build.ts')
  await alone(deck, () => buildOnce({ ...copies[copy], out }))
  return out
}

/** The fixture as one page that opens from disk, with notes. */
export async function builtPage(): Promise<string> {
  const file = join(fixtureRoot, '.cache/test-single/deck.html')
  const { buildSingle } = await importFrom(fixtureRoot, 'engine/build/single.ts') as typeof import('../../build/single.ts')
  await alone('fixture', () => buildSingle(file, { notes: true }))
  return file
}

/** Does a deck's builds one by one, whichever worker asks: they share a folder. */
async function alone(deck: DeckName, build: () => Promise<unknown>): Promise<void> {
  const lock = join(roots[deck], '.cache/build.lock')
  await mkdir(join(roots[deck], '.cache'), { recursive: true })
  for (;;) {
    const held = await open(lock, 'wx').catch(() => undefined)
    if (held) {
      try {
        await held.writeFile(String(process.pid))
        await build()
        return
      }
      finally {
        await held.close()
        await rm(lock, { force: true })
      }
    }
    if (await isLeft(lock))
      await rm(lock, { force: true })
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

/** Whether the process that holds the lock is no more. */
async function isLeft(lock: string): Promise<boolean> {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''))
  try {
    return pid > 0 && !process.kill(pid, 0)
  }
  catch {
    return true
  }
}
