import type { Browser } from 'playwright'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright'
import { Problem } from './project.ts'
import { run, runPackage } from './run.ts'

/** What the search asks of the machine; tests answer instead. */
export interface Machine {
  env: Record<string, string | undefined>
  platform: string
  /** Where Playwright keeps its own Chromium, installed or not. */
  playwrightPath: () => string
  exists: (file: string) => boolean
  /** Whether the program starts: a downloaded one may lack system libraries. */
  starts: (file: string) => boolean
  /** Playwright's download; resolves when it is over, whatever came of it. */
  download: () => Promise<void>
  /** Debian's package and the libraries it needs; does nothing where apt cannot be used. */
  aptInstall: () => Promise<void>
}

const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  playwrightPath: () => chromium.executablePath(),
  exists: existsSync,
  // On Windows and macOS `--version` may open a window, and system libraries are never missing.
  starts: file => process.platform !== 'linux' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0,
  async download() {
    console.log('No browser found: downloading Playwright\'s Chromium.')
    await runPackage('playwright/cli.js', ['install', 'chromium'], {
      quiet: true,
      timeout: 300_000,
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    })
  },
  async aptInstall() {
    if (process.platform !== 'linux' || (await run('apt-get', ['--version'], { quiet: true })).code !== 0)
      return
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
    const asRoot = (...command: string[]): ReturnType<typeof run> => {
      const [program = '', ...args] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command]
      return run(program, args, { quiet: true, timeout: 600_000 })
    }
    if ((await asRoot('true')).code !== 0)
      return
    console.log('No browser yet: installing the chromium package with apt-get (about a minute).')
    await asRoot('apt-get', 'update')
    const { code, output } = await asRoot('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')
    if (code !== 0)
      console.error(output.trim().split('\n').slice(-3).join('\n'))
  },
}

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable']
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

function usualPlaces({ env, platform }: Machine): string[] {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(folder => folder !== undefined)
    return folders.flatMap(folder => windowsPrograms.map(program => `${folder}\\${program}`))
  }
  const folders = [
    ...(env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
    '/opt/microsoft/msedge',
  ]
  const onPath = folders.filter(Boolean).flatMap(folder => commands.map(command => join(folder, command)))
  const apps = [env.HOME ?? '', ''].flatMap(home => macApps.map(app => `${home}/Applications/${app}.app/Contents/MacOS/${app}`))
  return platform === 'darwin' ? [...apps, ...onPath] : onPath
}

function installed(machine: Machine): string | undefined {
  return [machine.playwrightPath(), ...usualPlaces(machine)].find(file => machine.exists(file) && machine.starts(file))
}

/**
 * Finds a Chromium browser: CHROMIUM_PATH, else Playwright's own, else a system Chrome, Chromium or Edge,
 * else it installs one. Throws a `Problem` that says what to install when none can be had.
 */
export async function findBrowser(machine: Machine = thisMachine): Promise<string> {
  const chosen = machine.env.CHROMIUM_PATH
  if (chosen) {
    if (machine.exists(chosen))
      return chosen
    throw new Problem(`CHROMIUM_PATH is "${chosen}", but there is no such file: correct it or unset it.`)
  }
  let found = installed(machine)
  for (const install of [machine.download, machine.aptInstall]) {
    if (!found) {
      await install()
      found = installed(machine)
    }
  }
  if (!found)
    throw new Problem('No browser was found and none could be installed: install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one.')
  return found
}

/** Switches that keep Chromium off the network and make text look the same on every machine. */
export const browserArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
]

/** Launch options for Playwright. The sandbox is off because root cannot use it, and only the deck itself is opened. */
export async function launchOptions(): Promise<{ executablePath: string, args: string[], chromiumSandbox: boolean }> {
  return { executablePath: await findBrowser(), args: browserArgs, chromiumSandbox: false }
}

/** Starts a headless browser. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions())
}
