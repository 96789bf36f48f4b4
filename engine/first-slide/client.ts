import type { SlideContext, SlidevNav } from '@slidev/client'
import type { Ref } from 'vue'
import { inject, ref } from 'vue'

/** Stands for @slidev/client while the cover is drawn into `index.html`, where nothing moves. */

export function useSlideContext(): Pick<SlideContext, '$frontmatter' | '$page' | '$renderContext'> {
  return { $frontmatter: inject('frontmatter', {}), $page: ref(1), $renderContext: ref('slide') }
}

/** Without slides the act rail has no links: they work as soon as the deck does. */
export function useNav(): Pick<SlidevNav, 'slides'> & { isPrintMode: Ref<boolean> } {
  return { slides: ref([]), isPrintMode: ref(false) }
}

/** What the windows of a talk share; here there is one. */
export const sharedState = {}
