import type { SpawnOptions, StdioOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { root } from './project.ts'

export interface RunOptions {
  env?: Record<string, string | undefined>
  /** Keep the output instead of showing it. */
  quiet?: boolean
  /** Milliseconds after which the program is ended. */
  timeout?: number
  /** Ends the program when it is aborted. */
  signal?: AbortSignal
  /** It runs beside what this process is for, so a signal ends this process as usual; otherwise it is handed on to the program. */
  aside?: boolean
}

export interface RunResult {
  /** Exit code; 127 when the program cannot be started, 128 + n when signal n ended it. */
  code: number
  /** What it printed, when `quiet`. */
  output: string
}

/** Runs a program in the deck's folder and waits for it. It never throws. */
export function run(command: string, args: string[], { env, quiet, timeout, signal, aside }: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    const stdio: StdioOptions = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const options: SpawnOptions = { cwd: root, stdio, timeout, signal, env: { ...process.env, ...env } }
    const child = spawn(command, args, options)
    const forward = (signal: NodeJS.Signals): unknown => child.kill(signal)
    if (!aside)
      process.on('SIGINT', forward).on('SIGTERM', forward)
    let output = ''
    child.stdout?.on('data', chunk => output += chunk)
    child.stderr?.on('data', chunk => output += chunk)
    const end = (code: number): void => {
      process.off('SIGINT', forward).off('SIGTERM', forward)
      resolve({ code, output })
    }
    child.on('error', () => end(127))
    child.on('close', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

/** Runs a JavaScript program of an installed package, such as `vitest/vitest.mjs`, with the pinned Node. */
export function runPackage(file: string, args: string[], options?: RunOptions): Promise<RunResult> {
  return run(process.execPath, [join(root, 'node_modules', file), ...args], options)
}
