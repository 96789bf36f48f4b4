#!/usr/bin/env node
// Any Node can start this file: it installs what package-lock.json says, then runs scripts/<verb>.ts with the Node pinned in node_modules.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const scripts = dirname(fileURLToPath(import.meta.url))
const root = dirname(scripts)
const modules = join(root, 'node_modules')
const installed = join(modules, '.package-lock.json')
const windows = process.platform === 'win32'

/** Ends the run with one sentence, never with a stack. */
function stop(sentence, code = 1) {
  console.error(sentence)
  process.exit(code)
}

/** Runs a program in the foreground, hands signals on to it and resolves with its exit code and, when piped, its complaints. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: root, ...options })
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    let stopped
    let errors = ''
    const forward = (signal) => {
      stopped = signal
      child.kill(signal)
    }
    signals.forEach(signal => process.on(signal, forward))
    child.stderr?.on('data', chunk => errors += chunk)
    child.on('error', () => resolve({ code: 127, errors }))
    child.on('close', (code, signal) => {
      signals.forEach(name => process.off(name, forward))
      const by = signal ?? (code === 0 ? undefined : stopped)
      resolve({ code: by ? 128 + constants.signals[by] : code, errors })
    })
  })
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  }
  catch {
    return undefined
  }
}

function pinnedNode() {
  const { bin } = readJson(join(modules, 'node', 'package.json')) ?? {}
  return bin && join(modules, 'node', bin.node)
}

/** Says why the install differs from the lockfile, or nothing when it does not. */
function staleReason() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages
  if (!wanted)
    return stop('package-lock.json is missing or broken: restore it with `git checkout package-lock.json`.')
  const found = readJson(installed)?.packages
  if (!found)
    return existsSync(modules) ? 'The install is incomplete' : 'Nothing is installed yet'
  for (const [path, entry] of Object.entries(wanted)) {
    // Packages for other platforms are optional and rightly absent.
    if (path && !(entry.optional && !found[path]) && !isInstalled(path, entry, found[path]))
      return 'The install differs from package-lock.json'
  }
  if (Object.keys(found).some(path => !wanted[path]))
    return 'The install differs from package-lock.json'
  const node = pinnedNode()
  const version = node && spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim()
  if (version !== `v${wanted['node_modules/node'].version}`)
    return 'The pinned Node.js is missing'
}

function isInstalled(path, entry, found) {
  return found?.version === entry.version && found.integrity === entry.integrity && existsSync(join(root, path, 'package.json'))
}

/** npm's own words, without its codes, stack and log file. */
function reasonOf(errors) {
  const lines = errors.split('\n').map(line => line.replace(/^npm (?:error|ERR!) ?/, ''))
  return lines.find(line => line.includes(' ') && !/^(?:code|errno|syscall|npm warn|\s|A complete log)/.test(line)) ?? errors.trim()
}

async function install(reason) {
  console.log(`${reason}: installing what package-lock.json says (about a minute).`)
  // Removed first, so that an interrupted install is seen as incomplete by the next run.
  rmSync(installed, { force: true })
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const stdio = ['ignore', 'inherit', 'pipe']
  const { code, errors } = npm?.endsWith('npm-cli.js')
    ? await run(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], { stdio })
    : await run('npm', args, { stdio, shell: windows })
  if (code >= 128)
    process.exit(code)
  if (code === 127)
    stop('npm was not found: install it beside Node.js and run the command again.')
  if (code !== 0)
    stop(`The install failed, so nothing was started; npm says: ${reasonOf(errors)}`)
  if (!existsSync(pinnedNode() ?? ''))
    stop('npm skipped the install script of the pinned Node.js: run `npm rebuild node --ignore-scripts=false`, then the command again.')
}

async function main() {
  if (Number.parseInt(process.versions.node) < 20)
    stop(`This deck needs Node.js 20 or newer to start; this is ${process.versions.node}.`)
  const verbs = readdirSync(scripts).filter(name => name.endsWith('.ts')).map(name => name.slice(0, -3))
  const [verb, ...args] = process.argv.slice(2)
  if (!verbs.includes(verb))
    stop(`${verb ? `There is no "${verb}"` : 'Say what to do'}: node scripts/run.mjs ${verbs.join('|')}`)

  const reason = staleReason()
  if (reason)
    await install(reason)

  const env = { ...process.env }
  const pathKey = Object.keys(env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH'
  env[pathKey] = [join(modules, '.bin'), env[pathKey]].filter(Boolean).join(delimiter)
  const { code } = await run(pinnedNode(), ['--import', pathToFileURL(join(root, 'engine/cli/load-errors.mjs')).href, join(scripts, `${verb}.ts`), ...args], { env })
  process.exit(code)
}

main()
