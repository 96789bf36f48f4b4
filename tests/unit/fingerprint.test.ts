import type { Edit } from '../support/scratch.ts'
import { afterAll, expect, it } from 'vitest'
import { fingerprint } from '../../engine/build/fingerprint.ts'
import { removeDecks, scratchDeck } from '../support/scratch.ts'

const same: Edit = { file: 'slides.md', from: 'theme: default', to: 'theme: default' }
const edits: readonly Edit[] = [
  { file: 'slides.md', from: 'lang: en', to: 'lang: de' },
  { file: 'pages/act-1.md', from: 'title: ', to: 'title: Now ' },
  { file: 'data/figures.ts', from: 'usd(1e9)', to: 'usd(2e9)' },
  { file: 'components/Squares.vue', from: 'const gap = 12', to: 'const gap = 13' },
  { file: 'styles/tokens.css', from: '#fbf8f2', to: '#fbf8f3' },
  { file: 'engine/vite/lazy.ts', from: 'Makes the first slide light', to: 'Makes the first slide lighter' },
  { file: 'package-lock.json', from: '"version": "1.0.0"', to: '"version": "1.0.1"' },
]
const decks: string[] = []
afterAll(() => removeDecks(decks))

it('a deck is built again when anything that its build reads has changed, and not otherwise', async () => {
  for (const edit of [same, same, ...edits])
    decks.push(await scratchDeck(edit))
  const [one, two, ...changed] = await Promise.all(decks.map(deck => fingerprint({ out: 'exports' }, deck)))
  expect(two).toBe(one)
  expect(new Set([one, ...changed]).size).toBe(edits.length + 1)
  expect(await fingerprint({ out: 'exports', notes: true }, decks[0])).not.toBe(one)
})
