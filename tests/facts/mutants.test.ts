import type { Mutant } from '../../engine/check/mutants.ts'
import { expect, it } from 'vitest'
import { beyondProof, explained, judge, rate } from '../../engine/check/mutants.ts'

const mutants = judge()
const alive = mutants.filter(({ said }) => !said.length)
const inWords = ({ file, field, from, to }: Mutant): string => `${file}, ${field}: "${from}" became "${to}"`

it('nearly every wrong fact that words in the repository can contradict is refused', () => {
  expect(mutants.length).toBeGreaterThan(500)
  expect(rate(mutants.filter(mutant => !beyondProof(mutant)))).toBeGreaterThanOrEqual(0.95)
})

it('a wrong fact that passes is of a kind that only a second copy could contradict, or is explained', () => {
  const others = alive.filter(mutant => !beyondProof(mutant) && !explained.some(({ field }) => field.test(mutant.field)))
  expect(others.map(inWords)).toEqual([])
  expect(explained.filter(({ field }) => !alive.some(mutant => field.test(mutant.field))), 'explained, and refused').toEqual([])
})
