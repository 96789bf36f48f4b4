import { basename, relative, resolve } from 'node:path'
import { takeFlag, takeValue } from './lib/args.ts'
import { buildDeck, folderSize } from './lib/build.ts'
import { fullEntry, takeEntry } from './lib/deck.ts'
import { main, root } from './lib/project.ts'

// npm run build [-- lightning.md --notes --out folder --base /path/ …any option of `slidev build`]
await main(async (args) => {
  const entry = takeEntry(args)
  const out = resolve(root, takeValue(args, '--out', '-o') ?? (entry === fullEntry ? 'dist' : `dist-${basename(entry, '.md')}`))
  const notes = takeFlag(args, '--notes')
  console.log('Building the deck …')
  await buildDeck({ entry, out, notes, args })
  const { files, bytes } = await folderSize(out)
  console.log(`${relative(root, out)}/ is ready, ${notes ? 'with' : 'without'} speaker notes: ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`)
})
