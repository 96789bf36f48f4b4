import Page from 'virtual:first-slide.vue'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import '../../styles/tokens.css'
import '../../styles/base.css'
import './first-slide.css'

/** Slidev's classes for what a later click shows. */
const later = { getSSRProps: () => ({ class: 'slidev-vclick-target slidev-vclick-hidden' }) }

/** The first slide as markup, before its first click. */
export function render(frontmatter: object): Promise<string> {
  const app = createSSRApp(Page).provide('frontmatter', frontmatter).directive('click', later).directive('after', later)
  Object.assign(app.config.globalProperties, { $clicks: 0, $page: 1, $frontmatter: frontmatter, $renderContext: 'slide' })
  return renderToString(app)
}
