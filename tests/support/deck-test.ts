import process from 'node:process'
import { readDeck } from '../../engine/deck/deck.ts'
import { copyTest } from '../../engine/tests/support/index.ts'

export * from '../../engine/tests/support/index.ts'

/** The deck as its markdown says it: the tests are generated from it. */
export const deck = await readDeck()

/**
 * The copy that most tests look at, built once. With Vue's warnings, each of which fails the test that it shows up in;
 * `npm run test:all` looks at the copy that is published, and for warnings besides.
 */
export const copy = process.env.TEST_ALL ? 'notes' : 'warnings'

/** On the talk in full, with notes. */
export const test = copyTest('talk', copy)
