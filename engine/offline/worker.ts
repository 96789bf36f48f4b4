import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Problem } from '../cli/project.ts'

/*
 * Why not Slidev's `pwa: build`, tried with 53.0.0 and vite-plugin-pwa 2.0.0: without a network it refuses the presenter view,
 * the overview and the print page, answers figures.csv and figures.json with the deck's page, asks for another version of its
 * plugin than the current one, and that brings 244 packages.
 */

/** Files that are for hosts and for those who share the deck, not for playing it. */
const notKept = /^(?:404\.html|_redirects|og-image\.png)$|\.map$/

/** Writes the service worker that keeps a built copy in the reader's browser, whatever its base path. */
export async function addServiceWorker(dir: string): Promise<void> {
  const files = await filesOf(dir)
  const version = await versionOf(dir, files)
  for (const page of ['index.html', '404.html'].filter(page => files.includes(page))) {
    const html = await readFile(join(dir, page), 'utf8')
    if (!html.includes('</head>'))
      throw new Problem(`${page} has no </head>, so the deck was not made to work offline.`)
    await writeFile(join(dir, page), html.replace('</head>', `<meta name="deck-version" content="${version}">\n</head>`))
  }
  // A page is kept under the address of its folder.
  const kept = files.filter(file => !notKept.test(file)).map(file => file === 'index.html' ? './' : file.replace(/\/index\.html$/, '/'))
  const worker = await readFile(new URL('service-worker.js', import.meta.url), 'utf8')
  await writeFile(join(dir, 'sw.js'), `self.deck = ${JSON.stringify({ version, files: kept })}\n${worker}`)
}

/** Drops the rule for hosts that cannot hold: a copy that fits any folder does not know its own. */
export async function dropRelativeRedirects(dir: string): Promise<void> {
  const file = join(dir, '_redirects')
  const rules = await readFile(file, 'utf8').catch(() => '')
  if (rules.startsWith('.'))
    await rm(file)
}

async function filesOf(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/')).sort()
}

async function versionOf(dir: string, files: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of files)
    hash.update(file).update(await readFile(join(dir, file)))
  return hash.digest('hex').slice(0, 16)
}
