import { beyondProof, judge, rate } from '../engine/check/mutants.ts'
import { command, noMore } from '../engine/cli/args.ts'

await command({
  usage: '',
  about: 'Changes each fact in data/, one at a time, and counts how many wrong ones the lint of data/ refuses.',
  options: {},
}, async (_, words) => {
  noMore(words)
  const mutants = judge()
  const line = (name: string, some: typeof mutants): string =>
    `${name.padEnd(28)} ${Math.round(some.length * rate(some))} of ${some.length} refused, ${(100 * rate(some)).toFixed(1)}%`

  for (const file of new Set(mutants.map(({ file }) => file)))
    console.log(line(file, mutants.filter(mutant => mutant.file === file)))
  const provable = mutants.filter(mutant => !beyondProof(mutant))
  console.log(`${line('all', mutants)}\n${line('all that could be proved', provable)}`)
  const alive = mutants.filter(({ said }) => !said.length)
  for (const { file, field, from, to } of alive.filter(mutant => !beyondProof(mutant)))
    console.log(`passed: ${file}, ${field}: "${from}" became "${to}"`)
  for (const [reason, some] of Map.groupBy(alive.filter(beyondProof), beyondProof))
    console.log(`${some.length} passed, ${reason}`)
  return rate(provable) >= 0.95 ? 0 : 1
})
