import { relative, resolve } from 'node:path'
import { noMore, takeFlag, takeValue } from './lib/args.ts'
import { buildDeck } from './lib/build.ts'
import { readDeck } from './lib/deck.ts'
import { exportPdf } from './lib/pdf.ts'
import { cache, main, root } from './lib/project.ts'

// npm run export [-- lightning.md --with-clicks --dark --range 1-3 --output file.pdf]
await main(async (args) => {
  const deck = await readDeck()
  const options = { withClicks: takeFlag(args, '--with-clicks'), dark: takeFlag(args, '--dark'), range: takeValue(args, '--range') }
  const parts = [deck.fileName, options.withClicks && 'clicks', options.dark && 'dark', options.range]
  const file = resolve(root, takeValue(args, '--output') ?? `exports/${parts.filter(Boolean).join('-')}.pdf`)
  noMore(args, '--with-clicks, --dark, --range and --output')

  const dist = cache('export-dist')
  console.log('Building the deck and printing it …')
  await buildDeck({ out: dist })
  const { pages, bytes } = await exportPdf(dist, file, deck, options)
  console.log(`${relative(root, file)} is ready: ${pages.length} pages, ${(bytes / 1e6).toFixed(1)} MB.`)
})
