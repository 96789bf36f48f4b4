import type { AddressInfo } from 'node:net'
import type { Served } from '../../build/serve.ts'
import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serve } from '../../build/serve.ts'
import { noMore, readArgs } from '../../cli/args.ts'
import { freePort, portOf } from '../../cli/port.ts'
import { readDeck, slidesInRange } from '../../deck/deck.ts'
import { letters } from '../../deck/text.ts'

describe('arguments', () => {
  const usage = {
    usage: '',
    about: '',
    options: { port: { type: 'string', short: 'p', help: '' }, dark: { type: 'boolean', help: '' } },
  } as const

  it.each([
    [['--port', '4000', 'x.md'], '4000', ['x.md']],
    [['x.md', '--port=4000'], '4000', ['x.md']],
    [['-p', '4000'], '4000', []],
    [['x.md'], undefined, ['x.md']],
  ])('%j hold the port %s', (args, value, rest) => {
    expect(readArgs(args, usage)).toEqual({ values: value ? { port: value } : {}, words: rest })
  })

  it('of another program are passed on in their order', () => {
    expect(readArgs(['--base', '/x/', '--dark', 'x.md', '--wait=3'], { ...usage, passes: 'slidev' }))
      .toEqual({ values: { dark: true }, words: ['--base', '/x/', 'x.md', '--wait=3'] })
  })

  it('complain about a missing value', () => {
    expect(() => readArgs(['--port', '--dark'], usage)).toThrow('--port needs a value.')
    expect(() => readArgs(['--port'], usage)).toThrow('--port needs a value.')
  })

  it('complain about what nobody knows', () => {
    expect(() => readArgs(['--dark', '--drak'], usage)).toThrow('"--drak" is not an option here; --help lists what is.')
    expect(() => noMore(['drak'])).toThrow('"drak" means nothing here; --help lists what may stand here.')
  })
})

describe('the deck as read from markdown', () => {
  it('knows what a range means', async () => {
    const deck = await readDeck()
    expect(slidesInRange(deck, '1-3,5')).toEqual([1, 2, 3, 5])
    expect(slidesInRange(deck, undefined)).toHaveLength(deck.slides.length)
    expect(() => slidesInRange(deck, '900')).toThrow('The range "900" has no slide')
  })
})

describe('the static server', () => {
  let dir: string
  let served: Served
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'deck-'))
    await writeFile(join(dir, 'index.html'), 'the deck')
    await writeFile(join(dir, 'a.txt'), 'a file')
    served = await serve(dir, { base: '/talk/' })
  })
  afterEach(async () => {
    await served.close()
    await rm(dir, { recursive: true })
  })

  it.each([
    ['', 200, 'the deck'],
    ['a.txt', 200, 'a file'],
    ['7?clicks=2', 200, 'the deck'],
    ['presenter/7', 200, 'the deck'],
    ['assets/missing.js', 404, 'Not found'],
    ['../', 404, 'Not found'],
  ])('answers %j with %i', async (path, status, text) => {
    const response = await fetch(served.url + path)
    expect(response.status).toBe(status)
    expect(await response.text()).toBe(text)
  })
})

it('a taken port gives way to the next free one', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  expect(await freePort(port)).toBeGreaterThan(port)
  server.close()
  for (const typed of ['x', '0', '70000'])
    expect(() => portOf(typed)).toThrow('--port needs a number from 1 to 65535.')
})

/** What a program says that ends with an error. */
function failed(file: string, args: string[]): Promise<{ code?: number, stdout?: string, stderr?: string }> {
  return promisify(execFile)(file, args).then(() => ({}), error => error)
}

// What was typed wrong is said before anything is built or opened.
it.concurrent.each([
  [['build', 'nope.md'], 'There is no nope.md here: name a deck of this folder, such as slides.md.'],
  [['quick', '--port', 'x'], '--port needs a number from 1 to 65535.'],
  [['test', '--bogus'], 'Playwright refuses this: unknown option \'--bogus\'.'],
])('%j gets one sentence at once', { timeout: 60_000 }, async (args, sentence) => {
  const { code, stdout, stderr } = await failed(process.execPath, ['scripts/run.mjs', ...args])
  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` })
})

it('an unknown command gets one sentence', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'perform'], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^There is no "perform": node scripts\/run\.mjs bench\|build\|check\|export\|[a-z|]+\n$/)
})

it('an install by yarn, which would not build, gets one sentence', () => {
  const env = { ...process.env, npm_config_user_agent: 'yarn/1.22.22 npm/? node/v22.0.0 linux x64' }
  const { status, stderr } = spawnSync(process.execPath, ['scripts/patch.mjs'], { encoding: 'utf8', env })
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^yarn reads neither .*\n$/)])
})

it.each(['it\'s', '100%', 'a [b]', 'no #1'])('a folder called %j is refused at once, in one sentence', async (name) => {
  const above = await mkdtemp(join(tmpdir(), 'deck-'))
  const dir = join(above, name)
  await cp('scripts', join(dir, 'scripts'), { recursive: true })
  const { status, stderr } = spawnSync(process.execPath, [join(dir, 'scripts/run.mjs'), 'build'], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^The deck stands in .*, and its tools cannot read a folder with .*\n$/)
  await rm(above, { recursive: true })
})

it('compares texts without spaces, ligatures and case', () => {
  expect(letters('The  ﬁrst\u00AD “Hedge”\n')).toBe('thefirst“hedge”')
})
