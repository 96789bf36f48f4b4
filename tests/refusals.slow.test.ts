import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { removeDecks, runVerb, scratchDeck } from './support/scratch.ts'

/** The number of a figure that no slide binds. */
const amount = /(?<='openai-valuation': \{[^}]*usd\()[^)]+/

// A loaded machine takes seconds to start a program.
describe('a command', { timeout: 60_000 }, () => {
  const decks: string[] = []
  const outputs = [
    'dist/index.html',
    'dist-single/the-microsoft-hedge.html',
    'exports/the-microsoft-hedge.pdf',
    'exports/the-microsoft-hedge.pptx',
    'exports/the-microsoft-hedge-handout-a4.pdf',
  ]
  beforeAll(async () => {
    decks.push(await scratchDeck({ file: 'data/figures.ts', from: amount, to: '-1' }))
    decks.push(await scratchDeck({ file: 'data/figures.ts', from: amount, to: '(' }))
    for (const deck of decks) {
      for (const output of outputs) {
        await mkdir(join(deck, output, '..'), { recursive: true })
        await writeFile(join(deck, output), 'the last one')
      }
    }
  }, 60_000)
  afterAll(() => removeDecks(decks))

  it.each(
    ['build', 'build single', 'export', 'export pptx', 'export handout', 'export lightning.md', 'sheet', 'present', 'start'],
  )('%s stops at a record that cannot be true, and what was there stays', async (command) => {
    const { status, stdout, stderr } = runVerb(decks[0] ?? '', ...command.split(' '))
    expect({ status, stdout, stderr })
      .toEqual({
        status: 1,
        stdout: '',
        stderr: 'data/figures.ts, “openai-valuation”: Its amount is -1: write a positive number, or make the figure\'s kind undisclosed.\n',
      })
    for (const output of outputs)
      expect(await readFile(join(decks[0] ?? '', output), 'utf8')).toBe('the last one')
  })

  it.each(['build', 'export'])('%s stops at a record that cannot be read', (verb) => {
    const { status, stderr } = runVerb(decks[1] ?? '', verb)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^data\/figures\.ts:\d+: it cannot be read \(.+\); correct it there, `npm run check` says more\.\n$/)
  })

  it('does not begin what it could not write', () => {
    const { status, stdout, stderr } = runVerb('.', 'export', '--output', 'package.json/talk.pdf')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(
      /^\S+talk\.pdf was not written, because a part of the path is a file: name a folder; what was there before is unchanged\.\n$/,
    )
  })
})
