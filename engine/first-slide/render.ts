import Page from 'virtual:cover-page.vue'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import '../../styles/tokens.css'
import '../../styles/base.css'
import './cover.css'

/** The first slide as markup. */
export function render(frontmatter: object): Promise<string> {
  return renderToString(createSSRApp(Page).provide('frontmatter', frontmatter))
}
