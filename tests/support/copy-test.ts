import type { ServeOptions } from '../../engine/build/serve.ts'
import { serve } from '../../engine/build/serve.ts'
import { test as base } from './deck-test.ts'

/** The deck's test on another copy than the usual one, served as a host would. */
export function copyTest(dir: string, options?: ServeOptions | (() => Promise<ServeOptions>)): typeof base {
  return base.extend({
    // eslint-disable-next-line no-empty-pattern
    baseURL: async ({}, use) => {
      const served = await serve(dir, typeof options === 'function' ? await options() : options)
      await use(served.url)
      await served.close()
    },
  })
}
