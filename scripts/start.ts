import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { takeValue } from './lib/args.ts'
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

/** The first free port from `wanted` on. */
async function freePort(wanted: number): Promise<number> {
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535)
    throw new Problem('--port needs a number from 1 to 65535.')
  for (let port = wanted; port <= Math.min(wanted + 100, 65_535); port++) {
    // A server may hold one of the two addresses that "localhost" stands for, or all of them.
    if (await isFree(port, '127.0.0.1') && await isFree(port, '::1') && await isFree(port))
      return port
  }
  throw new Problem(`Port ${wanted} and the hundred after it are taken: choose another with --port.`)
}

function isFree(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}

function hasDisplay(): boolean {
  if (process.env.CI)
    return false
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
