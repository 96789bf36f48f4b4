import { inLines, requirePlayable } from '../engine/check/lint-deck.ts'
import { takeValue } from '../engine/cli/args.ts'
import { hasDisplay } from '../engine/cli/display.ts'
import { freePort } from '../engine/cli/port.ts'
import { main } from '../engine/cli/project.ts'
import { runPackage } from '../engine/cli/run.ts'
import { takeEntry } from '../engine/deck/deck.ts'

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
