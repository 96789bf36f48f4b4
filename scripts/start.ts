import { takeValue } from './lib/args.ts'
import { takeEntry } from './lib/deck.ts'
import { hasDisplay } from './lib/display.ts'
import { inLines, requirePlayable } from './lib/lint-deck.ts'
import { freePort } from './lib/port.ts'
import { main } from './lib/project.ts'
import { runPackage } from './lib/run.ts'

// npm start [-- lightning.md --port 4000 …any option of `slidev`]
await main(async (args) => {
  const entry = takeEntry(args)
  const unfinished = await requirePlayable(entry)
  if (unfinished.length)
    console.log(`${inLines(unfinished)}\nThe deck opens all the same; build, export and present stop at this.`)
  const wanted = Number(takeValue(args, '--port', '-p') ?? 3030)
  const port = await freePort(wanted)
  if (port !== wanted)
    console.log(`Port ${wanted} is taken, so the deck is on port ${port}.`)
  const open = args.some(arg => /^(?:-o|--open|--no-open)/.test(arg)) || !hasDisplay() ? [] : ['--open']
  return (await runPackage('@slidev/cli/bin/slidev.mjs', [entry, ...args, '--port', String(port), ...open])).code
})
