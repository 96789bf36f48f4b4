// After an install: applies patches/ to Slidev. Each says in patches/README.md what it mends. A Slidev that no longer fits stops the install.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'

const root = join(import.meta.dirname, '..')
const cli = join(root, 'node_modules/patch-package/index.js')
const { status, stdout, stderr } = spawnSync(process.execPath, [cli, '--error-on-fail'], { cwd: root, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '0' } })
if (status !== 0) {
  const [, name = 'a package'] = /Failed to apply patch for package (\S+)/.exec(stdout + stderr) ?? []
  console.error(`The patch of ${name} in patches/ does not fit the installed version: CONTRIBUTING.md, "Update Slidev", says how to renew it.`)
  process.exit(1)
}
