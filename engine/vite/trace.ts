import type { Plugin } from 'vite'
import { join } from 'node:path'
import { root } from '../cli/project.ts'

const tags = join(root, 'engine/vite/trace-tags.ts')

/** Builds the copy in which numerals lead to their records: see trace-tags.ts. */
export function tracePlugin(): Plugin {
  return {
    name: 'trace',
    enforce: 'pre',
    transform(code, id) {
      const [, folder, file] = id.startsWith(root) ? /^(data|lib)\/([\w-]+)\.ts$/.exec(id.slice(root.length)) ?? [] : []
      if (folder === 'data' && file !== 'index' && file !== 'types')
        return withImport(code, 'markRecords', names(code, /^export const (\w+) = /gm).filter(name => name !== 'sources').map(name => `markRecords('${name}', ${name})`))
      if (folder === 'lib' && file === 'format')
        return withMarking(code)
      if (folder === 'lib' && file === 'citation')
        return withMarking(code, 'summary')
      if (folder === 'lib' && file === 'bind')
        return withMarking(code, 'boundText', ['for (const [id, value] of Object.entries(derived))', '  value.text = marking(\'derived\', value.text).bind(undefined, id)'])
    },
  }
}

/** Every exported function of a module, or one of them, marks the text it returns. */
function withMarking(code: string, only = '\\w+', more: string[] = []): string {
  const pattern = new RegExp(`^export function (${only})\\(`, 'gm')
  const exported = names(code, pattern).map(name => `export const ${name} = marking('${name}', unmarked_${name})`)
  return withImport(code.replaceAll(pattern, 'function unmarked_$1('), 'marking', [...exported, ...more])
}

function withImport(code: string, name: string, lines: readonly string[]): string {
  return `import { ${name} } from ${JSON.stringify(tags)}\n${code}\n${lines.join('\n')}\n`
}

function names(code: string, pattern: RegExp): string[] {
  return Array.from(code.matchAll(pattern), ([, name = '']) => name)
}
