import type { Browser } from 'puppeteer-core'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import puppeteer from 'puppeteer-core'
import { Problem } from '../../engine/cli/project.ts'

/** The Firefox of this machine. @throws Problem that says how to get one. */
function findFirefox(): string {
  const { FIREFOX_PATH, PATH = '' } = process.env
  const places = PATH.split(delimiter).flatMap(folder => ['firefox', 'firefox-esr'].map(name => join(folder, name)))
  const found = (FIREFOX_PATH ? [FIREFOX_PATH] : [...places, '/Applications/Firefox.app/Contents/MacOS/firefox'])
    .find(file => existsSync(file))
  if (!found) {
    const missing = FIREFOX_PATH ? `FIREFOX_PATH is "${FIREFOX_PATH}", but there is no such file` : 'No Firefox was found'
    throw new Problem(`${missing}: install it (Debian: apt-get install firefox-esr) or set FIREFOX_PATH.`)
  }
  return found
}

/** Starts a stock Firefox, which Playwright cannot drive, through WebDriver BiDi. */
export function launchFirefox(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, 'ui.systemUsesDarkTheme': 0 },
  })
}
