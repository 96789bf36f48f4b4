import { cache } from '../cli/project.ts'
import { buildDeck } from './build.ts'
import { buildSingle } from './single.ts'

/** The deck as it is published, but with notes, so that the presenter view can be tested. */
export const testDist = cache('test-dist')

/** The five-minute cut, likewise. */
export const lightningDist = cache('test-lightning')

/** The whole deck with Vue's warnings, which a production build drops. */
export const warningsDist = cache('test-dist-warnings')

/** The public copy: at the root of a host, under a path as GitHub Pages builds it, and for any folder. */
export const publicDist = cache('test-public')
export const basedDist = cache('test-based')
export const movableDist = cache('test-movable')
/** One page that opens from disk, with notes. */
export const singleFile = cache('test-single/deck.html')

/** Builds the copies that the browser tests look at, one by one: Slidev's builds share a folder. */
export async function buildTestDecks(): Promise<void> {
  await buildDeck({ out: publicDist })
  await buildDeck({ out: basedDist, args: ['--base', '/talks/hedge/'], env: { DECK_SITE: 'https://example.org', DECK_CSP: 'meta' } })
  await buildDeck({ out: movableDist, args: ['--base', './', '--router-mode', 'hash'] })
  await buildSingle(singleFile, { notes: true })
  await buildDeck({ out: testDist, notes: true })
  await buildDeck({ entry: 'lightning.md', out: lightningDist, notes: true })
  await buildDeck({ out: warningsDist, notes: true, warnings: true })
}
