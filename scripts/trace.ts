import type { PageTexts } from '../engine/check/trace-page.ts'
import { buildDeck } from '../engine/build/build.ts'
import { serve } from '../engine/build/serve.ts'
import { traceDist } from '../engine/build/test-decks.ts'
import { requireSound } from '../engine/check/lint-deck.ts'
import { openEverySlide, readPageTexts } from '../engine/check/trace-page.ts'
import { inBlocks, traceDeck, untraced } from '../engine/check/trace.ts'
import { noMore } from '../engine/cli/args.ts'
import { launchBrowser } from '../engine/cli/browser.ts'
import { main, Problem } from '../engine/cli/project.ts'
import { readDeckSource } from '../engine/deck/deck-source.ts'
import { fullEntry } from '../engine/deck/deck.ts'

// npm run trace: every numeral of every slide, of its notes and of its alternative texts, with the record it comes from.
await main(async (args) => {
  noMore(args, 'none')
  await requireSound(fullEntry)
  console.log('Building the deck with its numerals marked …\n')
  await buildDeck({ out: traceDist, trace: true })
  const { slides } = await readDeckSource()
  const found = traceDeck(slides, await readDist())

  console.log(`${inBlocks(found, slides)}\n`)
  const lost = untraced(found)
  if (lost.length)
    throw new Problem(lost.join('\n'))
  console.log(`${found.length} numerals on ${slides.length} slides: each comes from a record, a derivation, a name or a count.`)
})

async function readDist(): Promise<PageTexts> {
  const served = await serve(traceDist)
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    await openEverySlide(page, served.url)
    return await readPageTexts(page)
  }
  finally {
    await browser.close()
    await served.close()
  }
}
