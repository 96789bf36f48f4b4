import { Problem } from './project.ts'

/** Takes `--name value`, `--name=value` or a one-letter form out of `args` and returns the value. */
export function takeValue(args: string[], ...names: string[]): string | undefined {
  const at = args.findIndex(arg => names.some(name => arg === name || arg.startsWith(`${name}=`)))
  if (at < 0)
    return undefined
  const [arg = ''] = args.splice(at, 1)
  const value = arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : args.splice(at, 1)[0]
  if (!value || value.startsWith('--'))
    throw new Problem(`${arg} needs a value.`)
  return value
}

/** Takes a switch out of `args` and says whether it was there. */
export function takeFlag(args: string[], name: string): boolean {
  const at = args.indexOf(name)
  if (at >= 0)
    args.splice(at, 1)
  return at >= 0
}

/** Refuses what is left over, so that a misspelt option is not ignored. */
export function noMore(args: string[], known: string): void {
  if (args.length)
    throw new Problem(`"${args[0]}" is not an option here; the options are ${known}.`)
}
