import type { Mutant } from '../../engine/check/mutants.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { plantMutants } from '../../engine/check/mutants.ts'
import { cache, root } from '../../engine/cli/project.ts'

/*
 * The tests of the facts, tested: each wrong fact must fail one of them. They run from one script in
 * memory, anew for each mutant, so that everything computed from a record is computed from the wrong one.
 */

/** The tests that look at data/ and at what follows from it. */
const suite = ['reference', 'article', 'data', 'derive', 'bind', 'citation', 'charts', 'data-files', 'time']
const wanted = 0.95

/** Wrong facts that no test of the suite can tell, and why that is right; no other may survive. */
const survivors: readonly { field: RegExp, reason: string }[] = [
  { field: /\.printed: (.+) -> .+/, reason: 'fewer words of the same text: they still stand in it, and still hold the amount' },
]

interface Collected { name: string, run: () => unknown }
type Args = readonly unknown[]

const { files, mutants } = await plantMutants()
const script = await bundle()

/** All tests in one script; it asks `$suite` for what Vitest gives and `$value` for the records' values. */
async function bundle(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [{
      name: 'mutants',
      enforce: 'pre',
      resolveId: id => /^vitest$|^virtual:suite$/.test(id) ? `\0${id}` : undefined,
      load: (id) => {
        if (id === '\0vitest')
          return 'export const { describe, expect, it } = $suite'
        if (id === '\0virtual:suite')
          return suite.map(name => `import ${JSON.stringify(join(root, `tests/unit/${name}.test.ts`))}`).join('\n')
        return files.get(id.slice(root.length))
      },
    }],
    build: { ssr: true, write: false, minify: false, rollupOptions: { input: 'virtual:suite', output: { format: 'cjs', codeSplitting: false } } },
  })
  const { output } = [built].flat()[0] as { output: { code?: string }[] }
  return output[0]?.code ?? ''
}

const evaluate = runInThisContext(`(($suite, $value, require, exports) => {${script}\n})`) as (suite: object, value: (site: number, value: unknown) => unknown, require: NodeJS.Require, exports: object) => void

/** The tests as they are when the records hold these values. */
function collect(values: Mutant['values']): Collected[] {
  const tests: Collected[] = []
  const it = (name: string, run: () => unknown): unknown => tests.push({ name, run })
  const each = (cases: Args) => (name: string, run: (...args: Args) => unknown): void => cases.forEach(one => tests.push({ name, run: () => Array.isArray(one) ? run(...one as Args) : run(one) }))
  evaluate({ it: Object.assign(it, { each }), describe: (_: string, body: () => void) => body(), expect }, (site, value) => values.has(site) ? values.get(site) : value, createRequire(import.meta.url), {})
  return tests
}

/** The first test that fails, or nothing: then the wrong fact would pass. */
async function killer(values: Mutant['values']): Promise<string | undefined> {
  let running = 'loading the records'
  try {
    for (const { name, run } of collect(values)) {
      running = name
      await run()
    }
    return undefined
  }
  catch {
    return running
  }
}

it('passes with the facts as they are', async () => {
  expect(await killer(new Map())).toBeUndefined()
  expect(collect(new Map()).length).toBeGreaterThan(300)
})

it('fails with a wrong fact', async () => {
  const results: (Omit<Mutant, 'values'> & { killedBy?: string })[] = []
  for (const { values, ...mutant } of mutants)
    results.push({ ...mutant, killedBy: await killer(values) })
  await mkdir(cache(), { recursive: true })
  await writeFile(cache('mutants.json'), JSON.stringify(results, null, 2))

  const alive = results.filter(({ killedBy }) => killedBy === undefined)
  expect(results.length).toBeGreaterThan(500)
  expect(1 - alive.length / results.length).toBeGreaterThanOrEqual(wanted)
  expect(alive.map(({ file, field, from, to }) => `${file} ${field}: ${from} -> ${to}`).filter(text => !survivors.some(({ field }) => field.test(text)))).toEqual([])
}, 600_000)
