import { requirePlayable } from '../engine/check/lint-deck.ts'
import { inBlocks, traceSlide } from '../engine/check/trace.ts'
import { command, noMore } from '../engine/cli/args.ts'
import { Problem } from '../engine/cli/project.ts'
import { readDeck } from '../engine/deck/deck.ts'
import { takeEntry } from '../engine/deck/entry.ts'

await command({
  usage: '[lightning.md]',
  about: 'Lists every number of every slide and of its notes, with the record it comes from.',
  options: {},
}, async (_, words) => {
  const entry = takeEntry(words)
  noMore(words)
  await requirePlayable(entry)
  const deck = await readDeck(entry)
  console.log(`${inBlocks(deck)}\n`)
  const all = deck.slides.flatMap(traceSlide)
  const typed = all.filter(({ origin }) => !origin).length
  if (typed) {
    throw new Problem(`${typed} of ${all.length} numbers were typed: `
      + `bind each as [[figure-id]], or say in typedNumerals of deck.config.ts why it is no figure.`)
  }
  console.log(`${all.length} numbers on ${deck.slides.length} slides: `
    + `each comes from a record, from a derivation, or is typed for a reason.`)
})
