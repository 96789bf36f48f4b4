import type { Plugin, ViteDevServer } from 'vite'
import type { Finding } from './finding.ts'
import type { Broken } from './while-editing.ts'
import { join, relative, sep } from 'node:path'
import { root } from '../cli/project.ts'
import { runPackage } from '../cli/run.ts'
import { inLines } from './finding.ts'
import { brokenEvent, saidBy } from './while-editing.ts'

interface Report { readonly found: readonly Finding[], readonly draft: boolean }

/** What an edit may break: the pages, the records and the templates. */
function isOfDeck(file: string): boolean {
  return /\.(?:md|ts|vue)$/.test(file) && !/(?:^|[\\/])(?:node_modules|\.cache|tests|dist[^\\/]*)[\\/]/.test(relative(root, file))
}
const quiet = 150

/**
 * In the dev server, the rules of the deck are read again at each save: what is wrong on a slide covers the
 * page, as a fault of the code does, and goes when it is mended. What is said too long is told in the terminal alone.
 */
export function overlayPlugin(entry: string): Plugin {
  return {
    name: 'deck-lint',
    apply: 'serve',
    configureServer(server) {
      let shown: readonly Finding[] = []
      let said = ''
      /** What a component has thrown since the last edit: said first, or the rules would cover it. */
      let broken = ''
      let waiting: NodeJS.Timeout | undefined
      const look = async (): Promise<void> => {
        const report = await lint(entry)
        if (!report)
          return
        const { found, draft } = report
        const seen = found.filter(({ playable, spoken }) => !playable || (!draft && !spoken))
        const lines = inLines(found)
        if (lines !== said)
          server.config.logger.warn(lines ? `\n${draft ? summary(found) : lines}` : '\nThe rules of the deck are kept.')
        said = lines
        if (seen.length)
          send(server, seen, broken)
        else if (shown.length && !broken)
          // Vite takes its overlay away at an update.
          server.ws.send({ type: 'update', updates: [] })
        shown = seen
      }
      server.watcher.on('all', (_, file) => {
        if (!isOfDeck(file))
          return
        broken = ''
        clearTimeout(waiting)
        waiting = setTimeout(() => void look(), quiet)
      })
      // While a page loads, other plugins send it updates, which take the overlay away.
      server.ws.on('connection', () => [500, 3000].forEach(wait => setTimeout(() => shown.length && send(server, shown, broken), wait)))
      server.ws.on(brokenEvent, ({ message, file }: Broken, client) => {
        const sentence = `${relative(root, file).replaceAll(sep, '/')}: ${message}`
        broken = sentence
        server.config.logger.error(sentence)
        client.send({ type: 'error', err: { message: sentence, stack: '', plugin: saidBy, id: file } })
      })
      server.httpServer?.once('listening', () => void look())
    },
  }
}

/** A draft breaks many rules at once: those of sight are said, the others counted. */
function summary(found: readonly Finding[]): string {
  const broken = found.filter(({ playable }) => !playable)
  return [...broken.length ? [inLines(broken)] : [], `A draft: ${found.length} findings; \`npm run quick\` lists them.`].join('\n')
}

function send(server: ViteDevServer, found: readonly Finding[], broken: string): void {
  const [{ file, line = 1 }] = found as readonly [Finding]
  server.ws.send({
    type: 'error',
    err: {
      message: [broken, inLines(found)].filter(Boolean).join('\n'),
      stack: '',
      plugin: saidBy,
      id: `${join(root, file).replaceAll(sep, '/')}:${line}`,
      loc: { file: join(root, file), line, column: 0 },
    },
  })
}

/** The findings as they are now, or nothing where a file is half saved and does not load. */
async function lint(entry: string): Promise<Report | undefined> {
  const { code, output } = await runPackage('../engine/check/lint-report.ts', [entry], { quiet: true, aside: true, timeout: 20_000 })
  try {
    return code === 0 ? JSON.parse(output) as Report : undefined
  }
  catch {
    return undefined
  }
}
