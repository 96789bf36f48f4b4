import type { Machine } from '../../cli/browser.ts'
import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../cli/browser.ts'

const own = '/playwright/chrome'

/** A machine on which only the given files exist; the steps it takes are kept in `steps`. */
function machine(files: string[], change: Partial<Machine> = {}): Machine & { steps: string[] } {
  const steps: string[] = []
  return {
    env: { PATH: '/bin:/usr/bin' },
    platform: 'linux',
    playwrightPath: () => own,
    exists: file => files.includes(file),
    starts: () => true,
    download: async () => void steps.push('download'),
    aptInstall: async () => void steps.push('apt'),
    steps,
    ...change,
  }
}

describe('the browser', () => {
  it('is the one CHROMIUM_PATH names, before all others', async () => {
    const env = { CHROMIUM_PATH: '/my/chromium', PATH: '/usr/bin' }
    expect(await findBrowser(machine(['/my/chromium', own, '/usr/bin/chromium'], { env }))).toBe('/my/chromium')
  })

  it('is refused in one sentence when CHROMIUM_PATH names nothing', async () => {
    const env = { CHROMIUM_PATH: '/my/chromium' }
    await expect(
      findBrowser(machine([own], { env })),
    ).rejects.toThrow('CHROMIUM_PATH is "/my/chromium", but there is no such file: correct it or unset it.')
  })

  it('is Playwright\'s own before the system\'s', async () => {
    expect(await findBrowser(machine([own, '/usr/bin/chromium']))).toBe(own)
  })

  it.each([
    ['linux', {}, '/usr/bin/google-chrome'],
    ['linux', {}, '/usr/bin/chromium'],
    ['linux', { PATH: '/home/me/bin' }, '/home/me/bin/chromium'],
    ['linux', {}, '/opt/microsoft/msedge/microsoft-edge'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/me' }, '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', { PROGRAMFILES: 'C:\\Programs' }, 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { 'PROGRAMFILES(X86)': 'C:\\x86' }, 'C:\\x86\\Microsoft\\Edge\\Application\\msedge.exe'],
  ])('is found among the system\'s on %s with %o', async (platform, env, file) => {
    const here = machine([file], { platform, env })
    expect(await findBrowser(here)).toBe(file)
    expect(here.steps).toEqual([])
  })

  it('is passed over when it does not start', async () => {
    const starts = (file: string): boolean => file !== own
    expect(await findBrowser(machine([own, '/usr/bin/chromium'], { starts }))).toBe('/usr/bin/chromium')
  })

  it('is downloaded when there is none', async () => {
    const files: string[] = []
    const here = machine(files, { download: async () => void files.push(own) })
    expect(await findBrowser(here)).toBe(own)
    expect(here.steps).toEqual([])
  })

  it('comes from apt when the download fails', async () => {
    const files: string[] = []
    const here = machine(files, { aptInstall: async () => void files.push('/usr/bin/chromium') })
    expect(await findBrowser(here)).toBe('/usr/bin/chromium')
    expect(here.steps).toEqual(['download'])
  })

  it('is asked for in one sentence when none can be had', async () => {
    const here = machine([])
    await expect(findBrowser(here)).rejects.toThrow(
      /^No browser was found and none could be installed: install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one\.$/,
    )
    expect(here.steps).toEqual(['download', 'apt'])
  })
})
