import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serve } from '../../build/serve.ts'
import { freePort } from '../../cli/port.ts'
import { Problem } from '../../cli/project.ts'
import { refusal, refusalIn, replaceFile, replaceFolder, requireWritable } from '../../cli/write.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'deck-'))
  await writeFile(join(dir, 'talk.pdf'), 'the last export')
})
afterEach(() => rm(dir, { recursive: true }))

const last = (): Promise<string> => readFile(join(dir, 'talk.pdf'), 'utf8')

describe('an export', () => {
  it('takes the place of the last one when it is complete', async () => {
    await replaceFile(join(dir, 'talk.pdf'), 'the new one')
    expect(await last()).toBe('the new one')
    expect(await readdir(dir)).toEqual(['talk.pdf'])
  })

  const unchanged = 'what was there before is unchanged.'
  describe.each([
    // Everything written to this device is refused, as on a full disk.
    ['the disk is full', 'talk.pdf', () => symlink('/dev/full', join(dir, 'talk.pdf.partial')), ': make room on it, or write elsewhere'],
    ['there is a folder of that name', 'folder.pdf', () => mkdir(join(dir, 'folder.pdf/inside'), { recursive: true }), ': name a file'],
    ['a part of the path is a file', 'talk.pdf/talk.pdf', async () => {}, ': name a folder'],
  ])('says that %s', (why, file, prepare, remedy) => {
    it.each([replaceFile, requireWritable])('by %o, and keeps what was there', async (write) => {
      await prepare()
      const before = (await readdir(dir, { recursive: true })).filter(name => !name.endsWith('.partial'))
      const error: unknown = await write(join(dir, file), 'the new one').catch((error: unknown) => error)
      expect(error).toBeInstanceOf(Problem)
      expect((error as Problem).message).toMatch(new RegExp(`${file} was not written, because ${why}${remedy}; ${unchanged}$`))
      expect(await last()).toBe('the last export')
      expect(await readdir(dir, { recursive: true })).toEqual(before)
    })
  })

  it.each([
    ['Failed to write file\nCaused by: No space left on device (os error 28)', 'the disk is full'],
    ['Error: EROFS: read-only file system, mkdir', 'the disk is read-only'],
    ['Permission denied (os error 13)', 'this user may not write there'],
  ])('refused with "%s" by another program gets a sentence', (output, why) => {
    expect(refusalIn('/tmp/dist', output)).toContain(`dist was not written, because ${why}`)
    expect(refusalIn('/tmp/dist', 'Failed to resolve component')).toBeUndefined()
  })

  it('that fails for another reason keeps its error', () => {
    expect(refusal('talk.pdf', new TypeError('not a file'))).toBeUndefined()
  })
})

describe('a build', () => {
  beforeEach(async () => {
    for (const [folder, text] of [['dist', 'the last build'], ['staging', 'the new one']] as const) {
      await mkdir(join(dir, folder))
      await writeFile(join(dir, folder, 'index.html'), text)
    }
  })

  it('takes the place of the last one in one move', async () => {
    await replaceFolder(join(dir, 'staging'), join(dir, 'dist'))
    expect(await readFile(join(dir, 'dist/index.html'), 'utf8')).toBe('the new one')
    expect(await readdir(dir)).toEqual(['dist', 'talk.pdf'])
  })

  it('leaves the last one when there is nothing to move', async () => {
    await expect(replaceFolder(join(dir, 'nothing'), join(dir, 'dist'))).rejects.toThrow(/dist was not written/)
    expect(await readFile(join(dir, 'dist/index.html'), 'utf8')).toBe('the last build')
    expect(await readdir(dir)).toEqual(['dist', 'staging', 'talk.pdf'])
  })

  it('is not stopped by what an interrupted run left behind', async () => {
    for (const folder of ['dist-old/assets', 'dist-new/assets'])
      await mkdir(join(dir, folder), { recursive: true })
    await replaceFolder(join(dir, 'staging'), join(dir, 'dist'))
    expect(await readFile(join(dir, 'dist/index.html'), 'utf8')).toBe('the new one')
    expect(await readdir(dir)).toEqual(['dist', 'talk.pdf'])
  })

  it('does not take the place of a file', async () => {
    await expect(replaceFolder(join(dir, 'staging'), join(dir, 'talk.pdf'))).rejects.toThrow(
      /talk\.pdf was not written, because a part of the path is a file: name a folder; what was there before is unchanged\.$/,
    )
    expect(await last()).toBe('the last export')
  })
})

describe('a taken port', () => {
  it('is named by the server', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await expect(serve(dir, { port })).rejects.toThrow(`Port ${port} is taken: choose another with --port.`)
    server.close()
  })

  it('is named when no other is left', async () => {
    const server = createServer().listen(65_535, '127.0.0.1')
    await once(server, 'listening')
    await expect(freePort(65_535)).rejects.toThrow('Port 65535 and the hundred after it are taken: choose another with --port.')
    server.close()
  })
})
