import type { Machine } from '../../cli/browser.ts'
import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../cli/browser.ts'

const own = '/playwright/chrome'
const chromium = '/usr/bin/chromium'

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
  it.each<[string, Partial<Machine>, string[]]>([
    ['the one CHROMIUM_PATH names, before all others', { env: { CHROMIUM_PATH: '/my/chromium' } }, ['/my/chromium', own, chromium]],
    ['Playwright\'s own before the system\'s', {}, [own, chromium]],
    ['the next one where one does not start', { starts: file => file !== own }, [chromium, own]],
    ['Chrome on Linux', {}, ['/usr/bin/google-chrome']],
    ['Chromium on Linux', {}, [chromium]],
    ['one in a folder of the user\'s', { env: { PATH: '/home/me/bin' } }, ['/home/me/bin/chromium']],
    ['Edge on Linux', {}, ['/opt/microsoft/msedge/microsoft-edge']],
    ['Chrome on a Mac', { platform: 'darwin' }, ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']],
    [
      'one in a Mac user\'s own folder',
      { platform: 'darwin', env: { HOME: '/Users/me' } },
      ['/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ],
    ['Chrome on Windows', { platform: 'win32', env: { PROGRAMFILES: 'C:\\P' } }, ['C:\\P\\Google\\Chrome\\Application\\chrome.exe']],
    ['Edge on Windows', { platform: 'win32', env: { 'PROGRAMFILES(X86)': 'C:\\X' } }, ['C:\\X\\Microsoft\\Edge\\Application\\msedge.exe']],
  ])('is %s', async (_, change, [found, ...others]) => {
    const here = machine([found ?? '', ...others], change)
    expect(await findBrowser(here)).toBe(found)
    expect(here.steps).toEqual([])
  })

  it('is refused in one sentence when CHROMIUM_PATH names nothing', async () => {
    await expect(findBrowser(machine([own], { env: { CHROMIUM_PATH: '/my/chromium' } })))
      .rejects
      .toThrow('CHROMIUM_PATH is "/my/chromium", but there is no such file: correct it or unset it.')
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
