import type { PageTexts } from './lib/trace-page.ts'
import { noMore } from './lib/args.ts'
import { launchBrowser } from './lib/browser.ts'
import { buildDeck } from './lib/build.ts'
import { readDeckSource } from './lib/deck-source.ts'
import { fullEntry } from './lib/deck.ts'
import { requireSound } from './lib/lint-deck.ts'
import { main, Problem } from './lib/project.ts'
import { serve } from './lib/serve.ts'
import { traceDist } from './lib/test-decks.ts'
import { openEverySlide, readPageTexts } from './lib/trace-page.ts'
import { inBlocks, traceDeck, untraced } from './lib/trace.ts'

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
