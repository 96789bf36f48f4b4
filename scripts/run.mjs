#!/usr/bin/env node
// Any Node can start this file: it installs what package-lock.json says, then runs scripts/<verb>.ts with the Node pinned in node_modules.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installMark, isInstalled } from './installed.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const scripts = join(root, 'scripts')
const modules = join(root, 'node_modules')

/** Ends the run with one sentence, never with a stack. */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Runs a program in the foreground, hands signals on to it and resolves with its exit code and, when piped, its complaints. */
function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, ...options })
    let errors = ''
    let stopped
    child.stderr?.on('data', chunk => errors += chunk)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => child.kill(stopped = signal))
    child.on('error', () => resolve({ code: 127, errors }))
    child.on('close', (code, signal) => {
      const by = signal ?? (code === 0 ? undefined : stopped)
      resolve({ code: by ? 128 + constants.signals[by] : code, errors })
    })
  })
}

async function install() {
  const why = existsSync(modules) ? 'The install is not what package-lock.json and patches/ say' : 'Nothing is installed yet'
  console.log(`${why}: installing (about a minute).`)
  const { code, errors }
    = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      stdio: ['ignore', 'inherit', 'pipe'],
      shell: process.platform === 'win32',
    })
  if (code >= 128)
    process.exit(code)
  // npm's own words without its codes, or the sentence of a script of ours.
  const [reason = 'npm was not found'] = errors.split('\n').map(
    line => line.replace(/^npm (?:error|ERR!) ?/, ''),
  ).filter(line => /\s/.test(line.trim()) && !/^(?:code|errno|syscall|path|command|npm warn|\s|A complete log)/.test(line))
  if (code !== 0)
    stop(`The install failed, so nothing was started: ${reason}`)
  if (!isInstalled())
    stop(`npm ran no install scripts, so ${installMark} is missing: run \`npm rebuild --ignore-scripts=false\`, then the command again.`)
}

if (Number.parseInt(process.versions.node) < 20)
  stop(`This deck needs Node.js 20 or newer to start; this is ${process.versions.node}.`)
const [unreadable] = /['%[\]#?]/.exec(root) ?? []
if (unreadable)
  stop(`The deck stands in ${root}, and its tools cannot read a folder with ${unreadable} in its name: rename it, or clone into another.`)
const verbs = readdirSync(scripts).filter(name => name.endsWith('.ts')).map(name => name.slice(0, -3))
const [verb, ...args] = process.argv.slice(2)
if (!verbs.includes(verb))
  stop(`${verb ? `There is no "${verb}"` : 'Say what to do'}: node scripts/run.mjs ${verbs.join('|')}`)
if (!isInstalled())
  await install()

const node = join(modules, 'node', JSON.parse(readFileSync(join(modules, 'node/package.json'), 'utf8')).bin.node)
const PATH = Object.keys(process.env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH'
// What V8 made of a module is kept: every verb starts in half the time.
const env = {
  NODE_COMPILE_CACHE: join(root, '.cache/node'),
  ...process.env,
  [PATH]: [join(modules, '.bin'), process.env[PATH]].filter(Boolean).join(delimiter),
}
const { code } = await run(
  node,
  ['--import', pathToFileURL(join(root, 'engine/cli/load-errors.mjs')).href, join(scripts, `${verb}.ts`), ...args],
  { env, stdio: 'inherit' },
)
process.exit(code)
