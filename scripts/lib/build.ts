import type { RunOptions } from './run.ts'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fullEntry } from './deck.ts'
import { addServiceWorker, dropRelativeRedirects } from './offline.ts'
import { cache, Problem } from './project.ts'
import { runPackage } from './run.ts'

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
}

/** Vite's report of its own plugins' timing says nothing about the deck. */
const timings = /\S*\[PLUGIN_TIMINGS\][\s\S]*?for more details\.\s*/g
const suspicious = /warn|error|deprecat|\(!\)|\[[A-Z_]{6,}\]/i

/**
 * Builds the deck into `out`. A failed build leaves `out` as it was.
 * Silent when all is well; otherwise it shows what Slidev printed.
 */
export async function buildDeck({ entry = fullEntry, out, notes = false, args = [], warnings = false, single = false }: BuildOptions): Promise<void> {
  const staging = cache('staging', `${process.pid}-${Date.now()}`)
  const env: RunOptions['env'] = { NODE_ENV: warnings ? 'development' : 'production', VITE_SINGLE: single ? '1' : undefined }
  try {
    const flags = ['--out', staging, ...(notes ? [] : ['--without-notes']), ...args]
    const { code, output } = await runPackage('@slidev/cli/bin/slidev.mjs', ['build', entry, ...flags], { quiet: true, env })
    const ok = code === 0 && existsSync(join(staging, 'index.html'))
    const text = output.replace(timings, '').trim()
    if (!ok || suspicious.test(text.replaceAll(/^\S*assets\/.*$/gm, '')))
      console.log(text)
    if (!ok)
      throw new Problem(`The deck was not built, for the reason above${existsSync(out) ? '; the last build is kept' : ''}.`)
    if (!single)
      await addServiceWorker(staging)
    await dropRelativeRedirects(staging)
    await replaceFolder(staging, out)
  }
  finally {
    await rm(staging, { recursive: true, force: true })
  }
}

async function replaceFolder(from: string, to: string): Promise<void> {
  const old = `${from}-old`
  await mkdir(dirname(to), { recursive: true })
  if (existsSync(to))
    await moveFolder(to, old)
  await moveFolder(from, to)
  await rm(old, { recursive: true, force: true })
}

async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  }
  catch {
    // A rename cannot cross file systems.
    await cp(from, to, { recursive: true })
    await rm(from, { recursive: true })
  }
}

/** Number of files in a folder and their size in bytes. */
export async function folderSize(dir: string): Promise<{ files: number, bytes: number }> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  const sizes = await Promise.all(files.map(async file => (await stat(join(file.parentPath, file.name))).size))
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
