import { checkPort } from 'get-port-please'
import { Problem } from './project.ts'

/** The first port from `wanted` on that is free on every address of this machine. */
export async function freePort(wanted: number): Promise<number> {
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535)
    throw new Problem('--port needs a number from 1 to 65535.')
  for (let port = wanted; port <= Math.min(wanted + 100, 65_535); port++) {
    if (await checkPort(port))
      return port
  }
  throw new Problem(`Port ${wanted} and the hundred after it are taken: choose another with --port.`)
}
