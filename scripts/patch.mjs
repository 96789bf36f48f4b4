// After an install: applies patches/ to Slidev. Each says in patches/README.md what it mends. A Slidev that no longer fits stops the install.
// `node scripts/patch.mjs renew` writes patches/ anew from what stands in node_modules, after a change there.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { markInstalled } from './installed.mjs'

const root = join(import.meta.dirname, '..')

function apply() {
  const cli = join(root, 'node_modules/patch-package/index.js')
  const { status, stdout, stderr }
    = spawnSync(process.execPath, [cli, '--error-on-fail'], { cwd: root, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '0' } })
  if (status === 0)
    return
  const [, name = 'a package'] = /Failed to apply patch for package (\S+)/.exec(stdout + stderr) ?? []
  console.error(
    `The patch of ${name} in patches/ does not fit the installed version: .github/CONTRIBUTING.md, "Update Slidev", says how to renew it.`,
  )
  process.exit(1)
}

/** Compares each patched package with the published one. patch-package itself would install all of Slidev, without our overrides. */
function renew() {
  const work = join(root, '.cache/patch')
  const old = readdirSync(join(root, 'patches')).filter(file => file.endsWith('.patch'))
  for (const name of new Set(old.map(file => file.split('+').slice(0, -1).join('/')))) {
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
    const [before, after] = ['a', 'b'].map(side => join(work, side, 'node_modules', name))
    rmSync(work, { recursive: true, force: true })
    mkdirSync(before, { recursive: true })
    const file = execFileSync(
      'npm',
      ['pack', '--silent', `${name}@${version}`],
      { cwd: work, encoding: 'utf8', shell: process.platform === 'win32' },
    ).trim()
    execFileSync('tar', ['-xzf', file, '--strip-components=1', '-C', before], { cwd: work })
    cpSync(
      join(root, 'node_modules', name),
      after,
      { recursive: true, filter: path => !path.slice(root.length).includes(join(name, 'node_modules')) },
    )
    const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-prefix', 'a', 'b'], { cwd: work, encoding: 'utf8' })
    for (const patch of old.filter(patch => patch.startsWith(`${name.replace('/', '+')}+`)))
      rmSync(join(root, 'patches', patch))
    // Git names a new file with the same prefix twice, which patch-package cannot read.
    writeFileSync(join(root, 'patches', `${name.replace('/', '+')}+${version}.patch`), stdout.replaceAll('diff --git b/', 'diff --git a/'))
  }
}

if (process.env.npm_config_user_agent?.startsWith('yarn/')) {
  console.error(
    'yarn reads neither package-lock.json nor the overrides in package.json, and what it installs does not build: use `npm ci`.',
  )
  process.exit(1)
}
if (process.argv[2] === 'renew')
  renew()
else
  apply()
markInstalled()
