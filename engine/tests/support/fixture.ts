import { cp, mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cache, root } from '../../cli/project.ts'

/** Where the fixture deck stands while tests run: its own files around a copy of the engine, so that no edit of the talk reaches it. */
export const fixtureRoot = cache('fixture')

/** Lays the fixture deck out, before the browser tests, which build from it when they ask for a copy; what was built before stays. */
export default async function layFixture(): Promise<void> {
  const parts = ['components', 'data', 'engine', 'layouts', 'pages', 'public', 'scripts', 'styles']
  await Promise.all(parts.map(part => rm(join(fixtureRoot, part), { recursive: true, force: true })))
  await mkdir(fixtureRoot, { recursive: true })
  await cp(join(root, 'engine/tests/fixture'), fixtureRoot, { recursive: true })
  const tests = join(root, 'engine/tests')
  await cp(join(root, 'engine'), join(fixtureRoot, 'engine'), { recursive: true, filter: path => path !== tests })
  await cp(join(root, 'scripts'), join(fixtureRoot, 'scripts'), { recursive: true })
  // The installed packages are linked, not copied.
  await symlink(join(root, 'node_modules'), join(fixtureRoot, 'node_modules'), 'junction').catch(() => {})
}

/** A module of a deck's own engine; Windows takes the letter of its drive for a scheme unless it is an address. */
export function importFrom(root: string, file: string): Promise<unknown> {
  return import(pathToFileURL(join(root, file)).href)
}
