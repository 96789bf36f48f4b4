import { readDeck } from '../../engine/deck/deck.ts'
import { copyTest, expect } from '../../engine/tests/support/deck-test.ts'

export { expect }

/** The deck as its markdown says it: the tests are generated from it. */
export const deck = await readDeck()

/** On the talk in full, with notes. */
export const test = copyTest('talk', 'notes')
