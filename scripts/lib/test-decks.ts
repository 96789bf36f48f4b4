import { buildDeck } from './build.ts'
import { cache } from './project.ts'

/** The deck as it is published, but with notes, so that the presenter view can be tested. */
export const testDist = cache('test-dist')

/** The same with Vue's warnings, which a production build drops. */
export const warningsDist = cache('test-dist-warnings')

/** Builds both copies that the browser tests look at. */
export async function buildTestDecks(): Promise<void> {
  await buildDeck({ out: testDist, notes: true })
  await buildDeck({ out: warningsDist, notes: true, warnings: true })
}
