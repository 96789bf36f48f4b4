import { takeFlag } from './lib/args.ts'
import { checkCode } from './lib/check.ts'
import { main } from './lib/project.ts'

// npm run check [-- --fix]
await main(async args => (await checkCode(takeFlag(args, '--fix'))).every(step => step.passed) ? 0 : 1)
