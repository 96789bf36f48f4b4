import type { Plugin, Rollup } from 'vite'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from '@slidev/parser/core'
import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import { build } from 'vite'
import { firstFonts, subsetOf } from '../build/fonts.ts'
import { cache, root } from '../cli/project.ts'

const page = 'pages/opening.md'
const firstScript = 'first.js'

/** What the page shows before any script of the deck has run. */
interface Cover { html: string, css: string }

/**
 * Draws the cover into `index.html`, with its own styles, so that it can be read before the deck's script is there.
 * Only for a deck that opens with `pages/cover.md`.
 */
export function coverPlugin(): Plugin {
  let base = '/'
  let opensWithCover = false
  let cover: Cover = { html: '', css: '' }
  return {
    name: 'deck-cover',
    apply: 'build',
    configResolved: config => void (base = config.base),
    async buildStart() {
      this.emitFile({ type: 'asset', name: firstScript, source: await readFile(join(root, 'engine/first-slide', firstScript)) })
      cover = await drawCover()
      for (const name of firstFonts)
        this.emitFile({ type: 'asset', name: `cover-${name}.woff2`, source: await subsetOf(name, charactersOf(cover.html)) })
    },
    transform(_, id) {
      if (id.endsWith(`/${page}__slidev_1.md`))
        opensWithCover = true
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        if (!opensWithCover)
          return
        const script = base + Object.keys(bundle).find(file => /\bfirst-[^/]*\.js$/.test(file))
        const head = `<style>${fontFaces(bundle, base)}${cover.css}</style>\n  <script src="${script}"></script>\n  `
        // Before the deck's own styles, which go on as if these were not there.
        const [sheet = ''] = /<link rel="stylesheet"[^>]*>\s*/.exec(html) ?? []
        return unhurried(html.replace(sheet, ''))
          .replace(/<(?:script|link)[^>]*\/assets\/index-/, tag => head + tag)
          .replace(/<body>\s*/, start => `${start}<div id="cover" inert><div class="slide">${cover.html}</div></div>\n  ${sheet.replace('<link', '<link fetchpriority="low"')}`)
      },
    },
  }
}

/** What the cover shows: with its own part of the typefaces it need not wait for all of them. */
function charactersOf(html: string): string {
  return [...new Set(html.replaceAll(/<[^>]*>/g, '').replaceAll('&#39;', '\'').replaceAll('&amp;', '&'))].join('')
}

/** What the cover needs crosses the network before the deck's script and style sheet. */
function unhurried(html: string): string {
  return html.replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, start => `${start} fetchpriority="low"`)
}

/** The rules of the deck's typefaces, as the page itself writes their addresses. */
function fontFaces(bundle: Rollup.OutputBundle, base: string): string {
  const styles = Object.values(bundle).flatMap(file => file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [])
  const rules = styles.flatMap(style => style.match(/@font-face\s*\{[^}]*\}/g) ?? [])
    .map(rule => rule.replace(/url\(["']?(?:[^"')]*\/)?([^"')/]+)["']?\)/, `url(${base}assets/$1)`))
  const own = firstFonts.map((name) => {
    const family = name.startsWith('newsreader') ? 'Newsreader' : 'Schibsted Grotesk'
    const file = Object.keys(bundle).find(file => file.includes(`cover-${name}`))
    return `@font-face{font-family:"${family} Cover";font-weight:200 900;font-display:block;src:url(${base}${file})}`
  })
  return [...own, ...rules].join('')
}

async function drawCover(): Promise<Cover> {
  const [{ content, frontmatter } = { content: '', frontmatter: {} as Record<string, unknown> }] = (await parse(await readFile(join(root, page), 'utf8'), page)).slides
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@slidev/client': join(root, 'engine/first-slide/client.ts') } },
    build: {
      ssr: join(root, 'engine/first-slide/render.ts'),
      ssrEmitAssets: true,
      outDir: cache('cover'),
      cssMinify: true,
      emptyOutDir: true,
    },
    plugins: [
      {
        name: 'cover-page',
        enforce: 'pre',
        resolveId: id => id === 'virtual:cover-page.vue' ? join(root, 'engine/first-slide/page.vue') : undefined,
        load: id => id === join(root, 'engine/first-slide/page.vue')
          ? `<script setup>\nimport Layout from '../../layouts/${String(frontmatter.layout)}.vue'\n</script>\n<template><Layout>\n${content}\n</Layout></template>`
          : undefined,
      },
      vue(),
      components({ dirs: [join(root, 'components'), join(root, 'engine/components')], dts: false }),
    ],
  }) as Rollup.RollupOutput
  const css = output.flatMap(file => file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []).join('')
  const entry = output.find(file => file.type === 'chunk' && file.isEntry)
  const { render } = await import(`${cache('cover', entry!.fileName)}?${Date.now()}`) as { render: (frontmatter: object) => Promise<string> }
  return { html: await render(frontmatter), css }
}
