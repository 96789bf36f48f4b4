import type { Browser } from 'playwright'
import type { BenchDeck } from './decks.ts'
import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import process from 'node:process'
import { Problem, root } from '../../engine/cli/project.ts'

/** What a command costs. */
export interface Cost {
  seconds: number
  /** The most memory that it and the programs it starts held at one moment, in MiB; pages that they share count once for each. */
  peakMiB: number
}

/** Prints our deck with the exporter of a deck. Slidev's may not wait for a dev server that prepares its dependencies the first time. */
export function measureExport(_: Browser, { exporter = [] }: BenchDeck): Promise<Cost> {
  return measureCommand(exporter).catch(() => measureCommand(exporter))
}

/** Runs a command of the pinned Node and measures it. */
async function measureCommand(args: string[]): Promise<Cost> {
  const start = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => output += chunk)
  let peakMiB = 0
  const watch = setInterval(async () => peakMiB = Math.max(peakMiB, await memoryOf(child.pid ?? 0)), 100)
  const code = await new Promise(resolve => child.on('close', resolve))
  clearInterval(watch)
  if (code !== 0)
    throw new Problem(`${args.join(' ')} failed:\n${output}`)
  return { seconds: (performance.now() - start) / 1000, peakMiB }
}

/** Resident memory of a process and all that it started, in MiB; 0 where the system has no /proc. */
async function memoryOf(pid: number): Promise<number> {
  const ids = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))
  const all = await Promise.all(ids.map(async (id) => {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
    const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return { id: Number(id), parent: field('PPid'), kib: field('VmRSS') }
  }))
  const own = new Set([pid])
  for (let size = 0; size !== own.size;) {
    size = own.size
    all.forEach(({ id, parent }) => own.has(parent) && own.add(id))
  }
  return all.filter(({ id }) => own.has(id)).reduce((sum, { kib }) => sum + kib, 0) / 1024
}
