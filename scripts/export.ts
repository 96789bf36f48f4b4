import type { Paper } from '../engine/export/paper.ts'
import { relative, resolve } from 'node:path'
import { copyForExport } from '../engine/build/build.ts'
import { requireSound } from '../engine/check/lint-deck.ts'
import { command, noMore, takeWord } from '../engine/cli/args.ts'
import { aloud } from '../engine/cli/progress.ts'
import { Problem, root } from '../engine/cli/project.ts'
import { requireWritable } from '../engine/cli/write.ts'
import { readDeck, slidesInRange } from '../engine/deck/deck.ts'
import { takeEntry } from '../engine/deck/entry.ts'
import { papers } from '../engine/export/paper.ts'

interface Wishes { 'with-clicks'?: boolean, 'dark'?: boolean, 'range'?: string, 'paper'?: string, 'output'?: string }

/** What each kind of export can be asked for. */
const kinds: Record<'pdf' | 'pptx' | 'handout', (keyof Wishes)[]> = {
  pdf: ['with-clicks', 'dark', 'range', 'output'],
  pptx: ['range', 'output'],
  handout: ['paper', 'output'],
}

await command({
  usage: '[pptx | handout] [lightning.md]',
  about: 'Prints the talk as a PDF into exports/, or makes a PowerPoint file or a handout of it.',
  options: {
    'with-clicks': { type: 'boolean', help: 'PDF: a page for each click' },
    'dark': { type: 'boolean', help: 'PDF: in dark colours' },
    'range': { type: 'string', help: 'PDF, pptx: some slides: 1-3,7' },
    'paper': { type: 'string', help: 'handout: a4 or letter' },
    'output': { type: 'string', help: 'the file' },
  },
}, async (wishes: Wishes, words) => {
  const entry = takeEntry(words)
  const kind = takeWord(words, 'handout') ? 'handout' : takeWord(words, 'pptx') ? 'pptx' : 'pdf'
  noMore(words)
  const other = Object.keys(wishes).find(name => !(kinds[kind] as string[]).includes(name))
  if (other)
    throw new Problem(`--${other} is not an option of ${kind}, which knows ${kinds[kind].map(name => `--${name}`).join(', ')}.`)
  await requireSound(entry)
  const deck = await readDeck(entry)
  // A range of no slide is refused before the deck is built.
  slidesInRange(deck, wishes.range)
  const { 'with-clicks': withClicks, dark, range, output } = wishes
  const paper = (wishes.paper ?? 'a4').toLowerCase()
  if (!Object.hasOwn(papers, paper))
    throw new Problem(`--paper is "${paper}", but the handout is made for ${Object.keys(papers).join(' and ')}.`)
  const parts = [deck.fileName, kind === 'handout' && `handout-${paper}`, withClicks && 'clicks', dark && 'dark', range]
  const file = resolve(root, output ?? `exports/${parts.filter(Boolean).join('-')}.${kind === 'pptx' ? 'pptx' : 'pdf'}`)
  await requireWritable(file)

  // Another process builds: meanwhile this one loads what reads and writes such files.
  const building = aloud('Building the deck', () => copyForExport(entry))
  const { pages, bytes } = await {
    pdf: async () => {
      const [copy, { exportPdf }] = await Promise.all([building, import('../engine/export/pdf.ts')])
      return exportPdf(copy, file, deck, { withClicks, dark, range }, aloud)
    },
    pptx: async () => {
      const [copy, { exportPptx }] = await Promise.all([building, import('../engine/export/pptx.ts')])
      return exportPptx(copy, file, deck, range, aloud)
    },
    handout: async () => {
      const [copy, { exportHandout }] = await Promise.all([building, import('../engine/export/handout.ts')])
      return exportHandout(copy, file, deck, paper as Paper, aloud)
    },
  }[kind]()
  console.log(`${relative(root, file)} is ready: ${pages} ${kind === 'pptx' ? 'slides' : 'pages'}, ${(bytes / 1e6).toFixed(1)} MB.`)
})
