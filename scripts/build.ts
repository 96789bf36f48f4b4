import { basename, relative, resolve } from 'node:path'
import { buildDeck, folderSize } from '../engine/build/build.ts'
import { buildSingle } from '../engine/build/single.ts'
import { requireSound } from '../engine/check/lint-deck.ts'
import { noMore, takeFlag, takeValue } from '../engine/cli/args.ts'
import { main, root } from '../engine/cli/project.ts'
import { requireWritable } from '../engine/cli/write.ts'
import { fullEntry, readDeck, takeEntry } from '../engine/deck/deck.ts'

// npm run build [-- lightning.md --notes --out folder --base /path/ …any option of `slidev build`]
// npm run build -- single [lightning.md --notes --output file.html]
await main(async (args) => {
  const entry = takeEntry(args)
  await requireSound(entry)
  if (takeFlag(args, 'single'))
    return single(entry, args)

  const out = resolve(root, takeValue(args, '--out', '-o') ?? (entry === fullEntry ? 'dist' : `dist-${basename(entry, '.md')}`))
  const notes = takeFlag(args, '--notes')
  console.log('Building the deck …')
  await buildDeck({ entry, out, notes, args })
  const { files, bytes } = await folderSize(out)
  console.log(`${relative(root, out)}/ is ready, ${notes ? 'with' : 'without'} speaker notes: ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`)
})

async function single(entry: string, args: string[]): Promise<void> {
  const deck = await readDeck(entry)
  const file = resolve(root, takeValue(args, '--output') ?? `dist-single/${deck.fileName}.html`)
  const notes = takeFlag(args, '--notes')
  noMore(args, '--notes and --output')
  await requireWritable(file)
  console.log('Building the deck as one file …')
  const bytes = await buildSingle(file, { entry, notes })
  console.log(`${relative(root, file)} is ready, ${notes ? 'with' : 'without'} speaker notes: ${(bytes / 1e6).toFixed(1)} MB. It opens by a double click.`)
}
