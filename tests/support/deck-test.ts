import process from 'node:process'
import { test as base, expect } from 'playwright/test'
import { readDeck } from '../../engine/deck/deck.ts'

export { expect }

/** The deck as its markdown says it: the tests are generated from it. */
export const deck = await readDeck()

interface Faults {
  consoleErrors: string[]
  pageErrors: string[]
  vueWarnings: string[]
  otherHosts: string[]
  failedRequests: string[]
}

/** Playwright's `test` on the built deck; each test also fails on any error, warning or stray request it causes. */
export const test = base.extend<{ faults: Faults }>({
  // eslint-disable-next-line no-empty-pattern
  baseURL: async ({}, use) => use(process.env.DECK_URL),

  faults: [async ({ context, baseURL }, use) => {
    const faults: Faults = { consoleErrors: [], pageErrors: [], vueWarnings: [], otherHosts: [], failedRequests: [] }
    const none = structuredClone(faults)
    const isOther = (url: URL): boolean => url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin

    context.on('console', (message) => {
      if (message.type() === 'error')
        faults.consoleErrors.push(message.text())
      if (message.text().includes('[Vue warn]') || message.text().toLowerCase().includes('[slidev]'))
        faults.vueWarnings.push(message.text())
    })
    context.on('weberror', error => faults.pageErrors.push(String(error.error())))
    context.on('response', response => response.status() >= 400 && faults.failedRequests.push(`${response.status()} ${response.url()}`))
    context.on('requestfailed', (request) => {
      // A page that is left drops what it was still loading.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        faults.failedRequests.push(`${request.failure()?.errorText} ${request.url()}`)
    })
    await context.route(isOther, (route) => {
      faults.otherHosts.push(route.request().url())
      return route.abort()
    })

    await use(faults)
    expect(faults, 'errors, warnings and stray requests').toEqual(none)
  }, { auto: true }],
})
