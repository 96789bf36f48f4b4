import { basename, relative, resolve } from 'node:path'
import { buildDeck, folderSize } from '../engine/build/build.ts'
import { buildSingle } from '../engine/build/single.ts'
import { requireSound } from '../engine/check/lint-deck.ts'
import { command, noMore, takeWord } from '../engine/cli/args.ts'
import { root } from '../engine/cli/project.ts'
import { requireWritable } from '../engine/cli/write.ts'
import { readDeck } from '../engine/deck/deck.ts'
import { fullEntry, takeEntry } from '../engine/deck/entry.ts'

await command({
  usage: '[single] [lightning.md]',
  about: 'Builds the public copy in dist/, or, as `single`, one HTML file that opens by a double click.',
  options: {
    notes: { type: 'boolean', help: 'keeps the speaker notes' },
    out: { type: 'string', short: 'o', help: 'the folder; dist' },
    output: { type: 'string', help: 'the file of `single`; dist-single/<deck>.html' },
  },
  passes: '`slidev build`, such as --base /talks/',
}, async ({ notes = false, out: folder, output }, args) => {
  const entry = takeEntry(args)
  await requireSound(entry)
  if (takeWord(args, 'single')) {
    noMore(args)
    return single(entry, notes, output)
  }

  const out = resolve(root, folder ?? (entry === fullEntry ? 'dist' : `dist-${basename(entry, '.md')}`))
  console.log('Building the deck …')
  await buildDeck({ entry, out, notes, args })
  const { files, bytes } = await folderSize(out)
  console.log(
    `${relative(root, out)}/ is ready, ${notes ? 'with' : 'without'} speaker notes: ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`,
  )
})

async function single(entry: string, notes: boolean, output: string | undefined): Promise<void> {
  const deck = await readDeck(entry)
  const file = resolve(root, output ?? `dist-single/${deck.fileName}.html`)
  await requireWritable(file)
  console.log('Building the deck as one file …')
  const bytes = await buildSingle(file, { entry, notes })
  console.log(
    `${relative(root, file)} is ready, ${notes ? 'with' : 'without'} speaker notes: ${(bytes / 1e6).toFixed(1)} MB.`,
    'It opens by a double click.',
  )
}
