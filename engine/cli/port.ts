import { createServer } from 'node:net'
import { Problem } from './project.ts'

/** The first free port from `wanted` on. */
export async function freePort(wanted: number): Promise<number> {
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
