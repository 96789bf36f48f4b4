import { checkPort } from 'get-port-please'
import { Problem } from './project.ts'

/** A port as it was typed. @throws a `Problem` where it is none */
export function portOf(typed: string): number {
  const port = Number(typed)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Problem('--port needs a number from 1 to 65535.')
  return port
}

/** The first port from `wanted` on that is free on every address of this machine. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port <= Math.min(wanted + 100, 65_535); port++) {
    if (await checkPort(port))
      return port
  }
  throw new Problem(`Port ${wanted} and the hundred after it are taken: choose another with --port.`)
}
