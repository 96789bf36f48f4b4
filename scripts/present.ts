import process from 'node:process'
import { buildOnce } from '../engine/build/build.ts'
import { serve } from '../engine/build/serve.ts'
import { requireSound } from '../engine/check/lint-deck.ts'
import { command, noMore } from '../engine/cli/args.ts'
import { hasDisplay, openInBrowser } from '../engine/cli/display.ts'
import { freePort, portOf } from '../engine/cli/port.ts'
import { cache } from '../engine/cli/project.ts'
import { readDeck } from '../engine/deck/deck.ts'
import { takeEntry } from '../engine/deck/entry.ts'

await command({
  usage: '[lightning.md]',
  about: 'Gives the talk: builds the speaker\'s copy and serves it on this machine alone, without a network.',
  options: {
    'port': { type: 'string', short: 'p', help: '3031, or the next that is free' },
    'no-open': { type: 'boolean', help: 'opens no window' },
  },
}, async ({ port: wished = '3031', 'no-open': closed }, words) => {
  const entry = takeEntry(words)
  noMore(words)
  await requireSound(entry)
  const { title } = await readDeck(entry)
  const wanted = portOf(wished)
  const open = !closed && hasDisplay()

  const port = await freePort(wanted)
  if (port !== wanted)
    console.log(`Port ${wanted} is taken, so the talk is on port ${port}.`)
  console.log('Building the speaker\'s copy …')
  const out = cache('present', entry.replace(/\.md$/, ''))
  await buildOnce({ entry, out, notes: true })
  const served = await serve(out, { port })

  console.log(`${title} is ready, on this machine only and without a network:`)
  console.log(`  presenter  ${served.url}presenter/1`)
  console.log(`  audience   ${served.url}1   (open it on the projector, in the same browser)`)
  console.log('Ctrl-C ends it.')
  if (open)
    await openInBrowser(`${served.url}presenter/1`)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve)
  })
  await served.close()
})
