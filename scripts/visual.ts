import { copyFile, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { socialCard } from '../engine/build/plugins/head.ts'
import { command, noMore } from '../engine/cli/args.ts'
import { findBrowser } from '../engine/cli/browser.ts'
import { Problem, root } from '../engine/cli/project.ts'
import { runPackage } from '../engine/cli/run.ts'

await command({
  usage: '',
  about: 'Draws anew the kept pictures in tests/visual/ and the card of a shared link, after a change that is meant.',
  options: {},
}, async (_, words) => {
  noMore(words)
  const folder = join(root, 'tests/visual')
  const browser = await findBrowser()
  console.log('Building the deck and drawing every slide …')
  const before = await pictures(folder)
  await Promise.all(before.map(name => rm(join(folder, name))))
  const { code, output } = await runPackage('playwright/cli.js', ['test', 'tests/browser/visual.spec.ts', '--update-snapshots=all'], {
    quiet: true,
    env: { CHROMIUM_PATH: browser },
  })
  if (code !== 0)
    throw new Problem(`The pictures were not drawn:\n${output.trim()}`)

  const drawn = await pictures(folder)
  // The first slide is also what a shared link shows.
  const first = 'cover.png'
  await copyFile(join(folder, first), join(root, 'public', socialCard))
  const sizes = await Promise.all(drawn.map(async name => (await stat(join(folder, name))).size))
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6
  console.log(`tests/visual/ is ready: ${drawn.length} pictures, ${megabytes.toFixed(1)} MB. Look at them before you commit them.`)
})

async function pictures(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter(name => name.endsWith('.png'))
}
