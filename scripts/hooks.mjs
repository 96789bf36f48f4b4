// After an install: `git commit` formats what is staged. Only in a clone of one's own: an archive has no .git, a worktree only a file.
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const root = join(import.meta.dirname, '..')
const cli = join(root, 'node_modules/simple-git-hooks/cli.js')
if (!process.env.CI && statSync(join(root, '.git'), { throwIfNoEntry: false })?.isDirectory() && statSync(cli, { throwIfNoEntry: false }))
  execFileSync(process.execPath, [cli], { cwd: root, stdio: 'ignore' })
