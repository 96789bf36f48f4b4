import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Problem, root } from '../cli/project.ts'

/** The talk in full. */
export const fullEntry = 'slides.md'

/** Takes the deck's file out of `args`: the talk in full where none is named. */
export function takeEntry(args: string[]): string {
  const at = args.findIndex(arg => arg.endsWith('.md'))
  const [entry = fullEntry] = at < 0 ? [] : args.splice(at, 1)
  pathOf(entry)
  return entry
}

/** Where a deck's file is. @throws a `Problem` where there is none */
export function pathOf(entry: string): string {
  const path = resolve(root, entry)
  if (!existsSync(path))
    throw new Problem(`There is no ${entry} here: name a deck of this folder, such as ${fullEntry}.`)
  return path
}
