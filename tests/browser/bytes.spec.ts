import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtCopy } from '../../engine/tests/support/copies.ts'
import { copy, expect, test } from '../support/deck-test.ts'

test('the page, its style sheet and all typefaces stay small', async () => {
  const dir = await builtCopy('talk', copy)
  const kib = async (...files: string[]): Promise<number> =>
    (await Promise.all(files.map(async file => gzipSync(await readFile(join(dir, file))).length))).reduce((sum, size) => sum + size, 0) / 1024
  const sheets = Array.from((await readFile(join(dir, 'index.html'), 'utf8')).matchAll(/href="\/(\S+\.css)"/g), ([, file = '']) => file)
  const typefaces = (await readdir(join(dir, 'assets'))).filter(file => file.endsWith('.woff2')).map(file => `assets/${file}`)

  expect(await kib('index.html'), 'the first slide with its part of the typefaces').toBeLessThan(32)
  expect(sheets).toHaveLength(1)
  expect(await kib(...sheets), 'the styles of the first view').toBeLessThan(16)
  expect(typefaces).toHaveLength(6)
  expect(await kib(...typefaces)).toBeLessThan(80)
})
