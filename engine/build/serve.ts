import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import sirv from 'sirv'
import { Problem } from '../cli/project.ts'
import { otherAddress } from './one-address.ts'

/** This machine, and nobody else. */
const host = '127.0.0.1'

export interface Served {
  /** Address with the base path and a closing slash. */
  url: string
  close: () => Promise<void>
}

export interface ServeOptions {
  port?: number
  base?: string
  /** Whether unknown paths without an extension get index.html. */
  single?: boolean
  /** Whether files may change while they are served. */
  changing?: boolean
  /** Whether files have a compressed copy beside them, which is sent instead. */
  compressed?: boolean
  /** What the host sends with a path, counted from the base. */
  headers?: (path: string) => Record<string, string>
}

/** Serves a built deck to this machine only; unknown paths without an extension get index.html. */
export async function serve(
  dir: string,
  { port = 0, base = '/', single = true, changing = false, compressed = false, headers }: ServeOptions = {},
): Promise<Served> {
  const files = sirv(dir, { single, etag: true, dev: changing, gzip: compressed })
  const server = createServer((request, response) => {
    const location = otherAddress(request, host)
    if (location)
      return void response.writeHead(307, { Location: location }).end()
    const missing = (): void => void response.writeHead(404).end('Not found')
    if (!request.url?.startsWith(base))
      return missing()
    request.url = `/${request.url.slice(base.length)}`
    for (const [name, value] of Object.entries(headers?.(request.url) ?? {}))
      response.setHeader(name, value)
    files(request, response, missing)
  })
  await new Promise<void>((resolve, reject) => server
    .once('error', ({ code, message }: NodeJS.ErrnoException) =>
      reject(
        new Problem(
          `Port ${port} ${code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${message})`}: choose another with --port.`,
        ),
      ))
    .listen(port, host, resolve))
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}${base}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
