import process from 'node:process'
import { defineVitePluginsSetup } from '@slidev/types'
import { contentSecurityPolicy } from '../build/hosting.ts'
import { oneAddressPlugin } from '../build/one-address.ts'
import { dataFilesPlugin } from '../build/plugins/data-files.ts'
import { editsPlugin } from '../build/plugins/edits.ts'
import { firstScriptPlugin } from '../build/plugins/first-script.ts'
import { firstSlidePlugin } from '../build/plugins/first-slide.ts'
import { fontsPlugin } from '../build/plugins/fonts.ts'
import { headPlugin } from '../build/plugins/head.ts'
import { librariesPlugin } from '../build/plugins/libraries.ts'
import { readPlugin } from '../build/plugins/read.ts'
import { settingsPlugin } from '../build/plugins/settings.ts'
import { singlePlugins } from '../build/plugins/single.ts'
import { overlayPlugin } from '../check/overlay.ts'

const { DECK_BARE, DECK_CSP, DECK_SITE, VITE_SINGLE } = process.env
const head = { site: DECK_SITE, policy: DECK_CSP ? contentSecurityPolicy : undefined }

export default defineVitePluginsSetup(async (options) => {
  // `npx slidev export` knows of no browser but Playwright's own.
  if (options.mode === 'export')
    options.data.config.export = { ...options.data.config.export, executablePath: await (await import('../cli/browser.ts')).findBrowser() }
  // A slide's frontmatter is in the public copy as what it means, not once more as it is typed.
  if (options.mode === 'build')
    options.data.slides.forEach(slide => slide.frontmatterRaw = '')
  const code = options.data.slides.some(({ content }) => content.includes('```'))
  return [
    settingsPlugin({ code }),
    librariesPlugin({ code }),
    overlayPlugin(options.entry),
    fontsPlugin(),
    oneAddressPlugin(),
    dataFilesPlugin(),
    editsPlugin(),
    VITE_SINGLE ? singlePlugins() : DECK_BARE ? [] : [firstSlidePlugin(options), readPlugin(options, head)],
    firstScriptPlugin({ title: String(options.data.headmatter.title), inline: Boolean(VITE_SINGLE) }),
    headPlugin({ ...head, alt: (options.data.headmatter.seoMeta as { ogImageAlt?: string } | undefined)?.ogImageAlt }),
  ]
})
