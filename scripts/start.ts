import { takeValue } from './lib/args.ts'
import { takeEntry } from './lib/deck.ts'
import { hasDisplay } from './lib/display.ts'
import { freePort } from './lib/port.ts'
import { main } from './lib/project.ts'
import { runPackage } from './lib/run.ts'

// npm start [-- lightning.md --port 4000 …any option of `slidev`]
await main(async (args) => {
  const entry = takeEntry(args)
  const wanted = Number(takeValue(args, '--port', '-p') ?? 3030)
  const port = await freePort(wanted)
  if (port !== wanted)
    console.log(`Port ${wanted} is taken, so the deck is on port ${port}.`)
  const open = args.some(arg => /^(?:-o|--open|--no-open)/.test(arg)) || !hasDisplay() ? [] : ['--open']
  return (await runPackage('@slidev/cli/bin/slidev.mjs', [entry, ...args, '--port', String(port), ...open])).code
})
