import type { Component } from 'vue'
import type { DrawnSlide } from './client.ts'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'

/** Slidev's classes for what a later click shows. */
const later = { getSSRProps: () => ({ class: 'slidev-vclick-target slidev-vclick-hidden' }) }
const shown = { getSSRProps: () => ({}) }

/** A slide as markup: before its first click, or, on the page for readers, with all that its clicks show. */
export function drawSlide(page: Component, slide: DrawnSlide): Promise<string> {
  const click = slide.context === 'page' ? shown : later
  const app = createSSRApp(page).provide('slide', slide).directive('click', click).directive('after', click)
  const { no: $page, clicks: $clicks, frontmatter: $frontmatter, context: $renderContext } = slide
  Object.assign(app.config.globalProperties, { $clicks, $page, $frontmatter, $renderContext })
  return renderToString(app)
}
