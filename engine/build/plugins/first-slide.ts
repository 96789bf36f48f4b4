import type { ResolvedSlidevOptions } from '@slidev/types'
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import createMarkdown from 'markdown-exit'
import components from 'unplugin-vue-components/vite'
import { build } from 'vite'
import { cache, root } from '../../cli/project.ts'
import { firstFonts, subsetOf } from '../fonts.ts'

const folder = join(root, 'engine/first-slide')
const page = join(folder, 'page.vue')

/** What the page shows before any script of the deck has run. */
interface FirstSlide { html: string, css: string }

/** Draws the first slide into `index.html`, with its own styles, so that it can be read before the deck's script is there. */
export function firstSlidePlugin(options: ResolvedSlidevOptions): Plugin {
  let base = '/'
  let slide: FirstSlide = { html: '', css: '' }
  return {
    name: 'deck-first-slide',
    apply: 'build',
    configResolved: config => void (base = config.base),
    async buildStart() {
      slide = await drawFirstSlide(options)
      for (const name of firstFonts)
        this.emitFile({ type: 'asset', name: `first-${name}.woff2`, source: await subsetOf(name, charactersOf(slide.html)) })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        // The deck's own styles come after, and go on as if these were not there.
        const [sheet = ''] = /<link rel="stylesheet"[^>]*>\s*/.exec(html) ?? []
        const drawn = `<div id="first-slide" inert><div class="slide">${slide.html}</div></div>\n  ${sheet.replace('<link', '<link fetchpriority="low"')}`
        return {
          html: unhurried(html.replace(sheet, '')).replace(/<body>\s*/, start => start + drawn),
          tags: [
            { tag: 'style', children: fontFaces(bundle, base) + slide.css, injectTo: 'head' },
            ...preloads(bundle, base),
          ],
        }
      },
    },
  }
}

/** What the slide shows: with its own part of the typefaces it need not wait for all of them. */
function charactersOf(html: string): string {
  return [...new Set(html.replaceAll(/<[^>]*>/g, '').replaceAll('&#39;', '\'').replaceAll('&amp;', '&'))].join('')
}

/** What the slide needs crosses the network before the deck's script and style sheet. */
function unhurried(html: string): string {
  return html.replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, start => `${start} fetchpriority="low"`)
}

/** The scripts of the first view, asked for together with the deck's own instead of one after the other. */
function preloads(bundle: Rollup.OutputBundle, base: string): HtmlTagDescriptor[] {
  const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
  const named = (end: string): string[] => chunks.filter(chunk => chunk.moduleIds.some(id => id.endsWith(end))).map(chunk => chunk.fileName)
  const wanted = new Set([...named('/pages/play.vue'), ...named('/@slidev/slides/1/md'), ...named('__slidev_1.md')])
  // A set goes on with what is added while it is gone through.
  for (const name of wanted)
    chunks.find(chunk => chunk.fileName === name)?.imports.forEach(imported => wanted.add(imported))
  for (const { isEntry, fileName, imports } of chunks.filter(chunk => chunk.isEntry)) {
    if (isEntry)
      [fileName, ...imports].forEach(known => wanted.delete(known))
  }
  return [...wanted].map(
    file => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: '', fetchpriority: 'low', href: base + file }, injectTo: 'head' }),
  )
}

/** The rules of the deck's typefaces, as the page itself writes their addresses. */
function fontFaces(bundle: Rollup.OutputBundle, base: string): string {
  const styles = Object.values(bundle).flatMap(file => file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [])
  const rules = styles.flatMap(style => style.match(/@font-face\s*\{[^}]*\}/g) ?? [])
    .map(rule => rule.replace(/url\(["']?(?:[^"')]*\/)?([^"')/]+)["']?\)/, `url(${base}assets/$1)`))
  const own = firstFonts.map((name) => {
    const family = name.startsWith('newsreader') ? 'Newsreader' : 'Schibsted Grotesk'
    const file = Object.keys(bundle).find(file => file.includes(`first-${name}`))
    return `@font-face{font-family:"${family} First";font-weight:200 900;font-display:block;src:url(${base}${file})}`
  })
  return [...own, ...rules].join('')
}

/** Renders the slide as Slidev read it, in its layout, with the components of the talk and of the engine. */
async function drawFirstSlide({ data, utils }: ResolvedSlidevOptions): Promise<FirstSlide> {
  const [first] = data.slides
  const layouts = await utils.getLayouts()
  const layout = layouts[String(first?.frontmatter.layout ?? 'cover')]
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: [{ find: /^@slidev\/client$/, replacement: join(folder, 'client.ts') }] },
    build: { ssr: join(folder, 'render.ts'), ssrEmitAssets: true, outDir: cache('first-slide'), cssMinify: true, emptyOutDir: true },
    plugins: [
      {
        name: 'first-slide-page',
        enforce: 'pre',
        resolveId: id => id === 'virtual:first-slide.vue' ? page : undefined,
        load: id => id === page
          ? `<script setup>\nimport Layout from ${JSON.stringify(layout)}\n</script>\n<template><Layout>\n${createMarkdown({ html: true }).render(first?.content ?? '')}\n</Layout></template>`
          : undefined,
      },
      vue(),
      components({ dirs: [join(root, 'components'), join(root, 'engine/components')], dts: false }),
    ],
  }) as Rollup.RollupOutput
  const css = output.flatMap(file => file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []).join('')
  const entry = output.find(file => file.type === 'chunk' && file.isEntry)
  const { render } = await import(
    `${cache('first-slide', entry?.fileName ?? '')}?${Date.now()}`,
  ) as typeof import('../../first-slide/render.ts')
  return { html: await render(first?.frontmatter ?? {}), css }
}
