import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import process from 'node:process'
import { afterEach, expect, it } from 'vitest'
import { freePort } from '../../cli/port.ts'
import { root } from '../../cli/project.ts'
import { readDeck } from '../../deck/deck.ts'

let talk: ChildProcess | undefined
afterEach(() => talk?.kill('SIGKILL'))

/** Runs `npm run present` until it says that it is ready, or ends. Returns what it printed. */
async function present(...args: string[]): Promise<string> {
  const started = talk
    = spawn(process.execPath, ['scripts/run.mjs', 'present', '--no-open', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  for await (const text of started.stdout) {
    printed += String(text)
    if (printed.includes('Ctrl-C'))
      break
  }
  return printed
}

it('the talk is given from this machine alone, on the next free port, and Ctrl-C ends it', async () => {
  const { title } = await readDeck('lightning.md')
  const wanted = await freePort(4100)
  const other = createServer().listen(wanted, '127.0.0.1')
  await once(other, 'listening')
  const printed = await present('lightning.md', '--port', String(wanted))
  other.close()

  expect(printed).toMatch(new RegExp(`Port ${wanted} is taken, so the talk is on port \\d+\\.`))
  const [, presenter = ''] = /presenter +(\S+)/.exec(printed) ?? []
  const [, audience = ''] = /audience +(\S+)/.exec(printed) ?? []
  for (const url of [presenter, audience]) {
    expect(new URL(url).hostname).toBe('127.0.0.1')
    const response = await fetch(url)
    expect(response.status, url).toBe(200)
    expect(await response.text(), url).toContain(title)
  }
  const addresses = Object.values(networkInterfaces()).flatMap(all => all ?? []).filter(
    ({ internal, family }) => !internal && family === 'IPv4',
  )
  for (const { address } of addresses)
    await expect(fetch(presenter.replace('127.0.0.1', address)), `nobody else reaches it at ${address}`).rejects.toThrow()

  const ended = once(talk!, 'exit')
  talk!.kill('SIGINT')
  expect(await ended).toEqual([0, null])
  await expect(fetch(presenter)).rejects.toThrow()
}, 120_000)
