import type { Mutant } from '../engine/check/mutants.ts'
import { readFile, rm } from 'node:fs/promises'
import { noMore } from '../engine/cli/args.ts'
import { cache, main, Problem } from '../engine/cli/project.ts'
import { runPackage } from '../engine/cli/run.ts'

type Result = Omit<Mutant, 'values'> & { killedBy?: string }

// npm run mutate: changes each fact in data/ and counts how many wrong ones the tests of the facts see.
await main(async (args) => {
  noMore(args, 'none')
  const report = cache('mutants.json')
  await rm(report, { force: true })
  console.log('Changing each fact and running the tests of the facts on it …')
  const { code, output } = await runPackage('vitest/vitest.mjs', ['run', 'tests/mutation'], { quiet: true })
  const results = await readResults(report, output)

  for (const file of new Set(results.map(result => result.file)))
    console.log(line(file, results.filter(result => result.file === file)))
  console.log(line('all', results))
  for (const { file, field, from, to } of results.filter(result => !result.killedBy))
    console.log(`survived: ${file}, ${field}: "${from}" became "${to}"`)
  if (code !== 0)
    console.error('Too many wrong facts pass, or one that tests/mutation/facts.test.ts does not explain: add what tells it to tests/reference/ or tests/unit/reference.test.ts.')
  return code === 0 ? 0 : 1
})

async function readResults(report: string, output: string): Promise<Result[]> {
  try {
    return JSON.parse(await readFile(report, 'utf8')) as Result[]
  }
  catch {
    throw new Problem(`The tests of the facts fail already without a wrong fact, so nothing was measured:\n${output.trim()}`)
  }
}

function line(name: string, results: readonly Result[]): string {
  const killed = results.filter(result => result.killedBy).length
  return `${name.padEnd(22)} ${String(killed).padStart(5)} of ${String(results.length).padStart(5)} seen  ${(100 * killed / results.length).toFixed(1).padStart(5)}%`
}
