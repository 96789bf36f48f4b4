import { checkCode } from '../engine/check/check.ts'
import { command, noMore } from '../engine/cli/args.ts'

await command({
  usage: '',
  about: 'Runs ESLint, the type checker, and knip, which finds code that nothing uses.',
  options: { fix: { type: 'boolean', help: 'mends what ESLint can mend' } },
}, async ({ fix }, words) => {
  noMore(words)
  return (await checkCode(fix)).every(step => step.passed) ? 0 : 1
})
