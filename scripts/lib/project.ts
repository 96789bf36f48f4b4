import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The folder of the deck. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A path in the cache folder, which git ignores. */
export const cache = (...path: string[]): string => join(root, '.cache', ...path)

/** A failure the reader can act on: it is printed as one sentence, without a stack. */
export class Problem extends Error {}

/** Runs a verb: a `Problem` becomes one sentence and exit code 1. */
export async function main(verb: (args: string[]) => Promise<number | void>): Promise<void> {
  try {
    process.exit(await verb(process.argv.slice(2)) ?? 0)
  }
  catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    process.exit(1)
  }
}
