import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { Problem, root } from './project.ts'

/** Why the system refuses to write, and what helps. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there: change the rights of the folder, or write elsewhere',
  EPERM: 'this user may not write there: change the rights of the folder, or write elsewhere',
  EROFS: 'the disk is read-only: write elsewhere',
  ENOSPC: 'the disk is full: make room on it, or write elsewhere',
  EDQUOT: 'the quota of this user is used up: make room, or write elsewhere',
  ENOTDIR: 'a part of the path is a file: name a folder',
  EEXIST: 'a part of the path is a file: name a folder',
  EISDIR: 'there is a folder of that name: name a file',
  ENOTEMPTY: 'there is a folder of that name: name a file',
  ENOENT: 'the folder cannot be made: name another',
  EBUSY: 'another program holds it open: close that program',
}

/** The sentence for an error of the file system, or nothing for an error of another kind. */
export function refusal(path: string, error: unknown): string | undefined {
  const why = refusals[(error as NodeJS.ErrnoException | null)?.code ?? '']
  return why && `${relative(root, path) || path} was not written, because ${why}; what was there before is unchanged.`
}

/** What other programs print of the same errors. */
const printed: readonly (readonly [RegExp, string])[] = [
  [/\bENOSPC\b|No space left on device/, 'ENOSPC'],
  [/\bEROFS\b|Read-only file system/, 'EROFS'],
  [/\bEACCES\b|Permission denied/, 'EACCES'],
  [/\bEDQUOT\b|Disk quota exceeded/, 'EDQUOT'],
]

/** The sentence for what a program printed when it failed, or nothing where that was not the disk. */
export function refusalIn(path: string, output: string): string | undefined {
  const [, code] = printed.find(([words]) => words.test(output)) ?? []
  return refusal(path, { code })
}

/** Does `work` and turns a refusal of the file system into one sentence about `path`. */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  }
  catch (error) {
    const sentence = refusal(path, error)
    throw sentence ? new Problem(sentence) : error
  }
}

/** Writes a file beside its place and moves it there when it is complete. @throws a `Problem`, and `file` is what it was */
export function replaceFile(file: string, bytes: Uint8Array | string): Promise<void> {
  return writeBeside(file, bytes, partial => rename(partial, file))
}

/** Refuses a place that cannot be written before minutes are spent on what would go there. */
export function requireWritable(file: string): Promise<void> {
  return writeBeside(file, 'room?', async () => {
    if (await isFolder(file))
      throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
  })
}

function writeBeside(file: string, bytes: Uint8Array | string, then: (partial: string) => Promise<void>): Promise<void> {
  return writing(file, async () => {
    const partial = `${file}.partial`
    try {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(partial, bytes)
      await then(partial)
    }
    finally {
      await rm(partial, { force: true }).catch(() => {})
    }
  })
}

/** Puts a folder in the place of another, in one move. @throws a `Problem`, and `to` is what it was */
export function replaceFolder(from: string, to: string): Promise<void> {
  return writing(to, async () => {
    const [fresh, old] = [`${to}-new`, `${to}-old`]
    try {
      if (existsSync(to) && !await isFolder(to))
        throw Object.assign(new Error('a file'), { code: 'ENOTDIR' })
      await mkdir(dirname(to), { recursive: true })
      await rm(fresh, { recursive: true, force: true })
      // Copied where the two are on different disks, because a rename cannot cross them.
      await rename(from, fresh).catch(() => cp(from, fresh, { recursive: true }))
      // What an interrupted run left behind.
      if (existsSync(to)) {
        await rm(old, { recursive: true, force: true })
        await rename(to, old)
      }
      await rename(fresh, to).catch(async (error) => {
        if (existsSync(old))
          await rename(old, to)
        throw error
      })
    }
    finally {
      await Promise.all([from, fresh, old].map(path => rm(path, { recursive: true, force: true }).catch(() => {})))
    }
  })
}

async function isFolder(path: string): Promise<boolean> {
  return existsSync(path) && (await stat(path)).isDirectory()
}
