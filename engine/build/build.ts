import type { RunOptions } from '../cli/run.ts'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import process from 'node:process'
import { cache, Problem } from '../cli/project.ts'
import { runPackage } from '../cli/run.ts'
import { refusalIn, replaceFile, replaceFolder, writing } from '../cli/write.ts'
import { fullEntry } from '../deck/entry.ts'
import { addServiceWorker, dropRelativeRedirects } from '../offline/worker.ts'
import { fingerprint } from './fingerprint.ts'

export interface BuildOptions {
  /** The deck's file; the talk in full when absent. */
  entry?: string
  /** Folder to replace. */
  out: string
  /** Keep the speaker notes; without, no file of the copy contains them. */
  notes?: boolean
  /** Further arguments of `slidev build`. */
  args?: string[]
  /** Keep Vue's warnings, which a production build drops. */
  warnings?: boolean
  /** One script and one style sheet, for a page that opens from disk. */
  single?: boolean
  /** Without what only visitors need: the first slide in `index.html`, the page for readers, the worker. */
  bare?: boolean
  /** What a host's own build sets, such as `DECK_CSP`. */
  env?: Record<string, string>
}

/** Vite's report of its own plugins' timing says nothing about the deck. */
const timings = /\S*\[PLUGIN_TIMINGS\][\s\S]*?for more details\.\s*/g
/** Where in the bundler's code an error arose says nothing about the deck either. */
const stack = /^\s+(?:at .*|\d+: <unknown>)\n?|^Stack backtrace:\n/gm
const suspicious = /warn|error|deprecat|\(!\)|\[[A-Z_]{6,}\]/i

/**
 * Builds the deck into `out`. A failed build leaves `out` as it was.
 * Silent when all is well; otherwise it shows what Slidev printed.
 */
export async function buildDeck(
  { entry = fullEntry, out, notes = false, args = [], warnings = false, single = false, bare = false, env: given = {} }: BuildOptions,
): Promise<void> {
  const staging = cache('staging', `${process.pid}-${Date.now()}`)
  const env: RunOptions['env'] = {
    ...given,
    NODE_ENV: warnings ? 'development' : 'production',
    // Read in engine/setup/preparser.ts.
    DECK_NOTES: notes ? '1' : undefined,
    VITE_SINGLE: single ? '1' : undefined,
    DECK_BARE: bare ? '1' : undefined,
  }
  try {
    const flags = ['--out', staging, ...args]
    const { code, output } = await runPackage('@slidev/cli/bin/slidev.mjs', ['build', entry, ...flags], { quiet: true, env })
    const ok = code === 0 && existsSync(join(staging, 'index.html'))
    const text = output.replace(timings, '').replaceAll(stack, '').trim()
    const refused = ok ? undefined : refusalIn(out, text)
    if (refused)
      throw new Problem(refused)
    if (!ok || suspicious.test(text.replaceAll(/^\S*assets\/.*$/gm, '')))
      console.log(text)
    if (!ok)
      throw new Problem(`The deck was not built, for the reason above${existsSync(out) ? '; the last build is kept' : ''}.`)
    await writing(out, async () => {
      if (!single && !bare)
        await addServiceWorker(staging)
      await dropRelativeRedirects(staging)
    })
    await replaceFolder(staging, out)
  }
  finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** Builds the deck into `out`, unless it was built there from the very same files: a second export has only to print. */
export async function buildOnce(options: BuildOptions): Promise<void> {
  const mark = `${options.out}.built`
  const env = Object.entries(process.env).filter(([name]) => /^(?:DECK|VITE)_/.test(name))
  const made = await fingerprint({ ...options, env })
  if (existsSync(join(options.out, 'index.html')) && await readFile(mark, 'utf8').catch(() => '') === made)
    return
  await rm(mark, { force: true })
  await buildDeck(options)
  await replaceFile(mark, made)
}

/** The copy that every export and picture is taken from, built anew only after a change. It has notes, for the handout. */
export async function copyForExport(entry = fullEntry): Promise<string> {
  const out = cache('export', basename(entry, '.md'))
  await buildOnce({ entry, out, notes: true, bare: true })
  return out
}

/** Number of files in a folder and their size in bytes. */
export async function folderSize(dir: string): Promise<{ files: number, bytes: number }> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  const sizes = await Promise.all(files.map(async file => (await stat(join(file.parentPath, file.name))).size))
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
