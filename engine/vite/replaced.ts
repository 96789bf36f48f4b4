import { Problem } from '../cli/project.ts'

/** Slidev's code with one thing in it replaced. @throws a `Problem` if it is not there: then Slidev has changed, and `by`, the file that replaces it, must follow */
export function replaced(code: string, from: string | RegExp, to: string, by: string): string {
  if (typeof from === 'string' ? !code.includes(from) : !from.test(code))
    throw new Problem(`Slidev no longer says ${String(from)} where it did: see engine/vite/${by}.`)
  return code.replace(from, to)
}
