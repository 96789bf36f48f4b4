import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { takeValue } from './lib/args.ts'
import { freePort } from './lib/port.ts'
import { main, Problem, root } from './lib/project.ts'
import { runPackage } from './lib/run.ts'

// npm start [-- other-deck.md --port 4000 …any option of `slidev`]
await main(async (args) => {
  const entry = args.find(arg => arg.endsWith('.md'))
  if (entry && !existsSync(join(root, entry)))
    throw new Problem(`There is no ${entry} here.`)
  const wanted = Number(takeValue(args, '--port', '-p') ?? 3030)
  const port = await freePort(wanted)
  if (port !== wanted)
    console.log(`Port ${wanted} is taken, so the deck is on port ${port}.`)
  const open = args.some(arg => /^(?:-o|--open|--no-open)/.test(arg)) || !hasDisplay() ? [] : ['--open']
  return (await runPackage('@slidev/cli/bin/slidev.mjs', [...args, '--port', String(port), ...open])).code
})

function hasDisplay(): boolean {
  if (process.env.CI)
    return false
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
