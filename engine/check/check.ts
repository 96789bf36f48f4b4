import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { cache, root } from '../cli/project.ts'
import { runPackage } from '../cli/run.ts'

export interface Step { name: string, passed: boolean }

/** Runs ESLint, the type checker and the search for unused code, each even when another fails. */
export async function checkCode(fix = false): Promise<Step[]> {
  console.log('ESLint …')
  const flags = ['--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', cache('eslint/')]
  const lint = await runPackage('eslint/bin/eslint.js', ['.', ...flags, ...(fix ? ['--fix'] : [])])
  console.log('Types …')
  await declareComponents()
  const types = await runPackage('vue-tsc/bin/vue-tsc.js', ['--noEmit'])
  console.log('Unused code …')
  const unused = await runPackage('knip/bin/knip.js', ['--no-progress'])
  return [
    { name: 'ESLint', passed: lint.code === 0 },
    { name: 'types', passed: types.code === 0 },
    { name: 'unused code', passed: unused.code === 0 },
  ]
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
