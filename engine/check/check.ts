import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { cache, root } from '../cli/project.ts'
import { runPackage } from '../cli/run.ts'

export interface Step { name: string, passed: boolean }

/** Runs ESLint, the type checker and the search for unused code beside each other, each even when another fails. */
export async function checkCode(fix = false): Promise<Step[]> {
  console.log('ESLint, types and unused code …')
  await declareComponents()
  const flags = ['--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', cache('eslint/')]
  const linting = runPackage('eslint/bin/eslint.js', ['.', ...flags, ...(fix ? ['--fix'] : [])])
  // What ESLint mends is not read half written.
  if (fix)
    await linting
  const [lint, types, unused] = await Promise.all([
    linting,
    runPackage('vue-tsc/bin/vue-tsc.js', ['--noEmit', '--incremental', '--tsBuildInfoFile', await typesKept()]),
    runPackage('knip/bin/knip.js', ['--no-progress']),
  ])
  return [
    { name: 'ESLint', passed: lint.code === 0 },
    { name: 'types', passed: types.code === 0 },
    { name: 'unused code', passed: unused.code === 0 },
  ]
}

/** Where the type checker keeps what it found: it cannot see by itself that its own packages or Vue's settings are others. */
async function typesKept(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'tsconfig.json'])
    hash.update(await readFile(join(root, file)))
  return cache('types', `${hash.digest('hex').slice(0, 8)}.json`)
}

/** Slidev makes every component of the talk and of the engine available in every template; this tells the type checker. */
export async function declareComponents(): Promise<void> {
  const lines = await Promise.all(['components', 'engine/components'].map(async folder =>
    (await readdir(join(root, folder), { recursive: true }))
      .filter(file => file.endsWith('.vue'))
      .map(file => `    ${basename(file, '.vue')}: typeof import('../${folder}/${file}')['default']\n`)))
  await mkdir(cache(), { recursive: true })
  await writeFile(
    cache('components.d.ts'),
    `export {}\ndeclare module 'vue' {\n  interface GlobalComponents {\n${lines.flat().sort().join('')}  }\n}\n`,
  )
}
