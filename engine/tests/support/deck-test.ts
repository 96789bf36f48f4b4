import type { ServeOptions } from '../../build/serve.ts'
import type { Copy, DeckName } from './copies.ts'
import { cp } from 'node:fs/promises'
import { test as base, expect } from 'playwright/test'
import { serve } from '../../build/serve.ts'
import { builtCopy } from './copies.ts'
import { hostConfigs } from './host-configs.ts'

export { expect }

interface Faults {
  consoleErrors: string[]
  pageErrors: string[]
  vueWarnings: string[]
  otherHosts: string[]
  failedRequests: string[]
}

/** Playwright's `test`; each test also fails on any error, warning or stray request that it causes. */
const strict = base.extend<{ faults: Faults }>({
  faults: [async ({ context, baseURL }, use) => {
    const faults: Faults = { consoleErrors: [], pageErrors: [], vueWarnings: [], otherHosts: [], failedRequests: [] }
    const none = structuredClone(faults)
    const isOther = (url: URL): boolean => url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin

    context.on('console', (message) => {
      if (message.type() === 'error')
        faults.consoleErrors.push(message.text())
      if (message.text().includes('[Vue warn]') || message.text().includes('[record]') || message.text().toLowerCase().includes('[slidev]'))
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

/** How its host serves a copy: the public one as Netlify does, the movable one in a folder of a host without rules. */
async function hostOf(copy: Copy): Promise<ServeOptions> {
  if (copy === 'based')
    return { base: '/talks/hedge/' }
  if (copy === 'movable')
    return { base: '/some/where/', single: false }
  const config = copy === 'public' ? (await hostConfigs())['netlify.toml'] : undefined
  return { headers: path => ({ ...config?.all, ...path.startsWith('/assets/') && config?.assets }) }
}

/** The test of one built copy of a deck, served as its host would. */
export function copyTest(deck: DeckName, copy: Copy): typeof strict {
  return strict.extend<object, { copyUrl: string }>({
    // Within the patience of a worker, not of a test: a copy may have to be built first.
    copyUrl: [
      // eslint-disable-next-line no-empty-pattern
      async ({}, use) => {
        const served = await serve(await builtCopy(deck, copy), await hostOf(copy))
        await use(served.url)
        await served.close()
      },
      { scope: 'worker', timeout: 300_000 },
    ],
    baseURL: async ({ copyUrl }, use) => use(copyUrl),
  }) as typeof strict
}

/** On the fixture deck, with notes. */
export const test = copyTest('fixture', 'notes')

/** On a copy of its own, which it may change while it is served, and whose host may go away. */
export const changingTest = test.extend<{ dir: string, host: { url: string, leave: () => Promise<void> } }>({
  // eslint-disable-next-line no-empty-pattern
  dir: async ({}, use) => {
    const dir = test.info().outputPath('copy')
    await cp(await builtCopy('fixture', 'public'), dir, { recursive: true })
    await use(dir)
  },
  host: async ({ dir }, use) => {
    const served = await serve(dir, { changing: true })
    let ended: Promise<void> | undefined
    const leave = (): Promise<void> => ended ??= served.close()
    await use({ url: served.url, leave })
    await leave()
  },
  baseURL: async ({ host }, use) => use(host.url),
})
