import process from 'node:process'
import { serve } from '../../engine/build/serve.ts'
import { buildTestDecks, testDist, warningsDist } from '../../engine/build/test-decks.ts'

/** Serves the built decks while the browser tests run; `npm test` has built them, `playwright test` alone has not. */
export default async function serveDeck(): Promise<() => Promise<unknown>> {
  if (!process.env.DECK_BUILT)
    await buildTestDecks()
  const [deck, warnings] = await Promise.all([serve(testDist), serve(warningsDist)])
  process.env.DECK_URL = deck.url
  process.env.DECK_WARNINGS_URL = warnings.url
  return () => Promise.all([deck.close(), warnings.close()])
}
