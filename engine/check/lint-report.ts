import process from 'node:process'
import { readDeck } from '../deck/deck.ts'
import { isDraft, lintDeck } from './lint-deck.ts'

/*
 * The findings of a deck as JSON, for engine/check/overlay.ts: a process of its own reads the records as they are
 * now, and not as they were when the dev server started.
 */
const [entry = ''] = process.argv.slice(2)
console.log(JSON.stringify({ found: await lintDeck(entry), draft: isDraft(await readDeck(entry)) }))
