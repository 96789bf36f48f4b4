import type { HtmlTagDescriptor, Plugin } from 'vite'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { minify, transformWithOxc } from 'vite'
import { root } from '../../cli/project.ts'

const name = 'first.js'

/**
 * Runs a script of the deck before anything else on the page, the same in the dev server and in a build:
 * Slidev reads its settings from the browser's storage while its own scripts load.
 * It is a file, because the content security policy allows no script in the page; only the single file has it inside.
 */
export function firstScriptPlugin({ title, inline = false }: { title: string, inline?: boolean }): Plugin {
  let base = '/'
  return {
    name: 'deck-first-script',
    configResolved: config => void (base = config.base),
    configureServer(server) {
      server.middlewares.use(`/assets/${name}`, (_request, response) => void script(title, inline).then((text) => {
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8')
        response.end(text)
      }))
    },
    async buildStart() {
      if (this.environment.mode === 'build' && !inline)
        this.emitFile({ type: 'asset', name, source: await script(title, inline) })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(_html, { bundle }): Promise<HtmlTagDescriptor[]> {
        const file = Object.values(bundle ?? {})
          .find(file => file.type === 'asset' && file.names.includes(name))
          ?.fileName ?? `assets/${name}`
        if (inline)
          return [{ tag: 'script', injectTo: 'head', children: await script(title, inline) }]
        // Asked for before the typefaces that stand between: nothing is drawn until it has run.
        return [
          { tag: 'link', injectTo: 'head-prepend', attrs: { rel: 'preload', as: 'script', href: base + file } },
          { tag: 'script', injectTo: 'head', attrs: { src: base + file } },
        ]
      },
    },
  }
}

/** The storage that Slidev reads, and what shows the first slide where a page has it drawn into it. */
async function script(title: string, storageOnly: boolean): Promise<string> {
  const parts = await Promise.all(['storage.ts', ...storageOnly ? [] : ['show.ts']].map(async (file) => {
    const path = join(root, 'engine/first-slide', file)
    const { code } = await transformWithOxc(await readFile(path, 'utf8'), path, { sourcemap: false })
    return (await minify(file, `(() => {const deckTitle=${JSON.stringify(title)};${code}})()`, { module: false })).code
  }))
  return parts.join('\n')
}
