import type { Deck } from '../deck/deck.ts'
import type { Finding } from './finding.ts'
import type { Templates } from './templates.ts'
import { Problem } from '../cli/project.ts'
import { readDeck } from '../deck/deck.ts'
import { fullEntry } from '../deck/entry.ts'
import { inLines } from './finding.ts'
import { dataFaults } from './lint-data.ts'
import { entryFaults, headFaults, placeOf } from './lint-entry.ts'
import { idFaults } from './lint-ids.ts'
import { idRule, noteFaults, partFaults, sourceFaults, titleFaults } from './lint-slide.ts'
import { numeralFaults, templateNumerals } from './numerals.ts'
import { readTemplates } from './templates.ts'

export type { Finding } from './finding.ts'
export { inLines } from './finding.ts'

/** Reads the records, then the deck's markdown, and says what breaks their rules; nothing is built for it. */
export async function lintDeck(entry = fullEntry): Promise<Finding[]> {
  const inData = dataFaults()
  if (inData.length)
    return inData
  const deck = await readDeck(entry)
  const inHead = headFaults(deck)
  return inHead.length ? inHead : findings(deck, await readTemplates())
}

/** What is wrong with the slides of a deck that can be read. */
export function findings(deck: Deck, templates: Templates): Finding[] {
  const bySlide = deck.slides.flatMap((slide) => {
    const place = placeOf(slide)
    return [
      ...idFaults(slide).map(remedy => ({ ...place, remedy })),
      // A draft may name pictures that are still to be drawn.
      ...partFaults(slide, templates).map(remedy => ({ ...place, remedy, playable: isDraft(deck) })),
      ...[
        idRule,
        titleFaults,
        sourceFaults,
        numeralFaults,
      ].flatMap(rule => rule(slide, deck)).map(remedy => ({ ...place, remedy, playable: true })),
      ...noteFaults(slide).map(remedy => ({ ...place, remedy, playable: true, spoken: true })),
    ]
  })
  const inTemplates = [...templates.components, ...templates.layouts].flatMap(template =>
    templateNumerals(template).map(remedy => ({ file: template.file, where: 'template', remedy, playable: true })))
  return [...bySlide, ...inTemplates, ...entryFaults(deck, templates)]
}

/** Whether the deck's headmatter says `draft: true`: what can be shown is built, whatever else is said of it. */
export function isDraft({ headmatter }: Deck): boolean {
  return headmatter.draft === true
}

/** Stops before anything is built or written. @throws a `Problem` with a sentence for each finding */
export async function requireSound(entry: string): Promise<void> {
  const found = await lintDeck(entry)
  if (!found.length)
    return
  if (found.some(({ playable }) => !playable) || !isDraft(await readDeck(entry)))
    throw new Problem(inLines(found))
  console.log(`${inLines(found)}\n${entry} says \`draft: true\`, so this stops nothing.`)
}

/** Stops what could not even be shown; what breaks other rules plays. @throws a `Problem` @returns those other findings */
export async function requirePlayable(entry: string): Promise<Finding[]> {
  const found = await lintDeck(entry)
  const broken = found.filter(({ playable }) => !playable)
  if (broken.length)
    throw new Problem(inLines(broken))
  return found
}
