import type { Deck } from '../engine/deck/deck.ts'
import type { Paper } from '../engine/export/handout.ts'
import { relative, resolve } from 'node:path'
import { buildOnce } from '../engine/build/build.ts'
import { requireSound } from '../engine/check/lint-deck.ts'
import { noMore, takeFlag, takeValue } from '../engine/cli/args.ts'
import { aloud } from '../engine/cli/progress.ts'
import { cache, main, Problem, root } from '../engine/cli/project.ts'
import { requireWritable } from '../engine/cli/write.ts'
import { readDeck, takeEntry } from '../engine/deck/deck.ts'
import { exportHandout, papers } from '../engine/export/handout.ts'
import { exportPdf } from '../engine/export/pdf.ts'
import { exportPptx } from '../engine/export/pptx.ts'

// npm run export [-- lightning.md --with-clicks --dark --range 1-3 --output file.pdf]
// npm run export -- pptx [lightning.md --range 1-3 --output file.pptx]
// npm run export -- handout [lightning.md --paper letter --output file.pdf]
await main(async (args) => {
  const entry = takeEntry(args)
  await requireSound(entry)
  const deck = await readDeck(entry)
  if (takeFlag(args, 'handout'))
    return handout(deck, args)
  if (takeFlag(args, 'pptx'))
    return powerPoint(deck, args)

  const options = { withClicks: takeFlag(args, '--with-clicks'), dark: takeFlag(args, '--dark'), range: takeValue(args, '--range') }
  const parts = [deck.fileName, options.withClicks && 'clicks', options.dark && 'dark', options.range]
  const file = resolve(root, takeValue(args, '--output') ?? `exports/${parts.filter(Boolean).join('-')}.pdf`)
  noMore(args, '--with-clicks, --dark, --range and --output')

  await requireWritable(file)
  const dist = cache('export-dist')
  await aloud('Building the deck', () => buildOnce({ entry: deck.entry, out: dist }))
  const { pages, bytes } = await exportPdf(dist, file, deck, options, aloud)
  console.log(`${relative(root, file)} is ready: ${pages.length} pages, ${(bytes / 1e6).toFixed(1)} MB.`)
})

async function handout(deck: Deck, args: string[]): Promise<void> {
  const paper = (takeValue(args, '--paper') ?? 'a4').toLowerCase()
  const file = resolve(root, takeValue(args, '--output') ?? `exports/${deck.fileName}-handout-${paper}.pdf`)
  noMore(args, '--paper and --output')
  if (!Object.hasOwn(papers, paper))
    throw new Problem(`--paper is "${paper}", but the handout is made for ${Object.keys(papers).join(' and ')}.`)

  await requireWritable(file)
  const dist = cache('handout-dist')
  await aloud('Building the speaker\'s copy', () => buildOnce({ entry: deck.entry, out: dist, notes: true }))
  const { pages, bytes } = await exportHandout(dist, file, deck, paper as Paper, aloud)
  console.log(`${relative(root, file)} is ready: ${pages} pages, ${(bytes / 1e6).toFixed(1)} MB.`)
}

async function powerPoint(deck: Deck, args: string[]): Promise<void> {
  const range = takeValue(args, '--range')
  const file = resolve(root, takeValue(args, '--output') ?? `exports/${[deck.fileName, range].filter(Boolean).join('-')}.pptx`)
  noMore(args, '--range and --output')

  await requireWritable(file)
  const dist = cache('export-dist')
  await aloud('Building the deck', () => buildOnce({ entry: deck.entry, out: dist }))
  const { slides, bytes } = await exportPptx(dist, file, deck, range, aloud)
  console.log(`${relative(root, file)} is ready: ${slides} slides, ${(bytes / 1e6).toFixed(1)} MB.`)
}
