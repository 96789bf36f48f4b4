import { checkCode } from '../engine/check/check.ts'
import { takeFlag } from '../engine/cli/args.ts'
import { main } from '../engine/cli/project.ts'

// npm run check [-- --fix]
await main(async args => (await checkCode(takeFlag(args, '--fix'))).every(step => step.passed) ? 0 : 1)
