import { command } from '../engine/cli/args.ts'
import { hasDisplay } from '../engine/cli/display.ts'
import { freePort, portOf } from '../engine/cli/port.ts'
import { runPackage } from '../engine/cli/run.ts'
import { takeEntry } from '../engine/deck/entry.ts'

await command({
  usage: '[lightning.md]',
  about: 'Opens the deck in the dev server, which follows every edit.',
  options: { port: { type: 'string', short: 'p', help: '3030, or the next that is free' } },
  passes: '`slidev`, such as --remote or --no-open',
}, async ({ port: wished = '3030' }, args) => {
  const entry = takeEntry(args)
  const wanted = portOf(wished)
  const port = await freePort(wanted)
  if (port !== wanted)
    console.log(`Port ${wanted} is taken, so the deck is on port ${port}.`)
  const open = args.some(arg => /^(?:-o|--open|--no-open)/.test(arg)) || !hasDisplay() ? [] : ['--open']
  // Before anything is read: Slidev takes longer to load than the rules, and opens nothing before.
  const server = new AbortController()
  const slidev = runPackage('@slidev/cli/bin/slidev.mjs', [entry, ...args, '--port', String(port), ...open], { signal: server.signal })
  await tell(entry).catch((error) => {
    server.abort()
    throw error
  })
  return (await slidev).code
})

/** Says what breaks the rules. @throws a `Problem` where the deck cannot be shown */
async function tell(entry: string): Promise<void> {
  const { inLines, requirePlayable } = await import('../engine/check/lint-deck.ts')
  const unfinished = await requirePlayable(entry)
  if (unfinished.length)
    console.log(`${inLines(unfinished)}\nThe deck opens all the same; build, export and present stop at this.`)
}
