import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import type { Rollup } from 'vite'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import createMarkdown from 'markdown-exit'
import components from 'unplugin-vue-components/vite'
import { build } from 'vite'
import { cache, root } from '../cli/project.ts'

/*
 * Slides as HTML, drawn by Vue's server renderer while the deck is built: in their layouts, with the components of the
 * talk and of the engine, without a browser.
 */

const folder = join(root, 'engine/build')
const list = 'virtual:drawn-slides'
const pageOf = (no: number): string => join(folder, `slide-${no}.vue`)

/** A module that draws slides with engine/build/drawn/slide.ts, and the styles of all that it draws. */
export interface Drawing<Module> { module: Module, css: string }

/** Builds a module that imports `virtual:drawn-slides`, and loads it; `base` leads from the page that it draws to the copy. */
export async function drawingOf<Module>(
  name: string,
  slides: readonly SlideInfo[],
  { utils }: ResolvedSlidevOptions,
  base: string,
): Promise<Drawing<Module>> {
  const layouts = await utils.getLayouts()
  const outDir = cache(name)
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'import.meta.env.BASE_URL': JSON.stringify(base) },
    resolve: { alias: [{ find: /^@slidev\/client$/, replacement: join(root, 'engine/build/drawn/client.ts') }] },
    build: { ssr: join(root, 'engine', name, 'render.ts'), ssrEmitAssets: true, outDir, cssMinify: true, emptyOutDir: true },
    plugins: [
      {
        name: 'deck-drawn-slides',
        enforce: 'pre',
        resolveId: id => id === list || slides.some(({ index }) => id === pageOf(index)) ? id : undefined,
        load(id) {
          if (id === list) {
            const imports = slides.map(({ index }) => `import page${index} from ${JSON.stringify(pageOf(index))}`)
            return `${imports.join('\n')}\nexport default [${slides.map(({ index }) => `page${index}`)}]`
          }
          const slide = slides.find(({ index }) => id === pageOf(index))
          return slide && sourceOf(slide, layouts[String(slide.frontmatter.layout ?? 'cover')])
        },
      },
      vue(),
      components({ dirs: [join(root, 'components'), join(root, 'engine/components')], dts: false }),
    ],
  }) as Rollup.RollupOutput
  const css = output.flatMap(file => file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []).join('')
  const entry = output.find(file => file.type === 'chunk' && file.isEntry)
  return { module: await import(`${pathToFileURL(join(outDir, entry?.fileName ?? '')).href}?${Date.now()}`) as Module, css }
}

/** A slide as a component: its body in its layout, each part in the slot that the line before it names. */
function sourceOf({ content }: SlideInfo, layout: string | undefined): string {
  const [body = '', ...named] = content.split(/^::(\w+)::$/m)
  const markdown = createMarkdown({ html: true })
  const slots = named.map((name, i) => i % 2 ? '' : `<template #${name}>\n${markdown.render(named[i + 1] ?? '')}\n</template>`)
  return `<script setup>\nimport Layout from ${JSON.stringify(layout)}\n</script>
<template><Layout>
<template #default>\n${markdown.render(body)}\n</template>
${slots.join('\n')}
</Layout></template>`
}
