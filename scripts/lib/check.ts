import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache, root } from './project.ts'
import { runPackage } from './run.ts'

export interface Step { name: string, passed: boolean }

/** Runs ESLint and the type checker, both even when the first one fails. */
export async function checkCode(fix = false): Promise<Step[]> {
  console.log('ESLint …')
  const flags = ['--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', cache('eslint/')]
  const lint = await runPackage('eslint/bin/eslint.js', ['.', ...flags, ...(fix ? ['--fix'] : [])])
  console.log('Types …')
  await declareComponents()
  const types = await runPackage('vue-tsc/bin/vue-tsc.js', ['--noEmit'])
  return [{ name: 'ESLint', passed: lint.code === 0 }, { name: 'types', passed: types.code === 0 }]
}

/** Slidev makes every file of components/ available in every template; this tells the type checker. */
async function declareComponents(): Promise<void> {
  const names = (await readdir(join(root, 'components'))).filter(file => file.endsWith('.vue')).map(file => file.slice(0, -4))
  const lines = names.sort().map(name => `    ${name}: typeof import('../components/${name}.vue')['default']\n`)
  await mkdir(cache(), { recursive: true })
  await writeFile(cache('components.d.ts'), `export {}\ndeclare module 'vue' {\n  interface GlobalComponents {\n${lines.join('')}  }\n}\n`)
}
