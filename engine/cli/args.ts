import process from 'node:process'
import { parseArgs } from 'node:util'
import { main, Problem } from './project.ts'

export interface Option {
  type: 'boolean' | 'string'
  short?: string
  /** What `--help` says of it. */
  help: string
}

export type Values<O extends Record<string, Option>> = { [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : string }

export interface Usage<O extends Record<string, Option>> {
  /** What may follow the verb, without the options: `[lightning.md]`. */
  usage: string
  /** One sentence. */
  about: string
  options: O
  /** The program that gets all that is not ours, such as `slidev build`. */
  passes?: string
}

/** Runs a verb with what was typed after it; `--help` tells instead what that may be. */
export function command<const O extends Record<string, Option>>(
  usage: Usage<O>,
  run: (values: Values<O>, words: string[]) => Promise<number | void>,
): Promise<void> {
  return main(async (args) => {
    if (args.includes('--help')) {
      console.log(help(usage))
      return 0
    }
    const { values, words } = readArgs(args, usage)
    return run(values, words)
  })
}

/** The options in `args` and what else is there, in its order. @throws a `Problem` for an option that nobody knows */
export function readArgs<const O extends Record<string, Option>>(
  args: string[],
  { options, passes }: Usage<O>,
): { values: Values<O>, words: string[] } {
  const { values, tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true })
  const ours = new Set<number>()
  for (const token of tokens) {
    if (token.kind !== 'option')
      continue
    const option = options[token.name]
    if (!option && !passes)
      throw new Problem(`"${token.rawName}" is not an option here; --help lists what is.`)
    if (!option)
      continue
    if (option.type === 'string' && (!token.value || (!token.inlineValue && token.value.startsWith('-'))))
      throw new Problem(`${token.rawName} needs a value.`)
    ours.add(token.index)
    if (option.type === 'string' && !token.inlineValue)
      ours.add(token.index + 1)
  }
  const known = Object.entries(values).filter(([name]) => options[name])
  return { values: Object.fromEntries(known) as Values<O>, words: args.filter((arg, i) => !ours.has(i) && (passes || arg !== '--')) }
}

/** Takes a word out of `words` and says whether it was there. */
export function takeWord(words: string[], word: string): boolean {
  const at = words.indexOf(word)
  if (at >= 0)
    words.splice(at, 1)
  return at >= 0
}

/** Refuses what is left over, so that a misspelt word is not ignored. */
export function noMore(words: readonly string[]): void {
  if (words.length)
    throw new Problem(`"${words[0]}" means nothing here; --help lists what may stand here.`)
}

function help({ usage, about, options, passes }: Usage<Record<string, Option>>): string {
  const verb = process.env.npm_lifecycle_event ?? 'verb'
  const names = Object.entries(options)
    .map(([name, { type, short, help }]) => [`${short ? `-${short}, ` : ''}--${name}${type === 'string' ? ' …' : ''}`, help] as const)
  const width = Math.max(0, ...names.map(([name]) => name.length))
  return [
    `npm run ${verb}${usage && ` -- ${usage}`}`,
    about,
    ...names.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`),
    ...passes ? [`  and any option of ${passes}`] : [],
  ].join('\n')
}
