import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The folder of the deck. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A path in the cache folder, which git ignores. */
export const cache = (...path: string[]): string => join(root, '.cache', ...path)

/** A failure the reader can act on: it is printed as one sentence, without a stack. */
export class Problem extends Error {}

/** A failure with all that is at fault, one line each. */
export function problemWith(sentence: string, faults: readonly string[]): Problem {
  return new Problem([`${sentence}:`, ...faults.map(fault => `  ${fault}`)].join('\n'))
}

/** Runs a verb: a `Problem` becomes one sentence and exit code 1. */
export async function main(verb: (args: string[]) => Promise<number | void>): Promise<void> {
  try {
    process.exit(await verb(process.argv.slice(2)) ?? 0)
  }
  catch (error) {
    if (!(error instanceof Problem))
      throw error
    console.error(error.message)
    process.exit(1)
  }
}
