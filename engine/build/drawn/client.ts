import { computed, inject, ref } from 'vue'

/* In place of @slidev/client while slides are drawn as HTML (engine/build/draw.ts), where nothing moves and nobody clicks. */

/** What a drawn slide knows of itself: provided as `slide`. On the page for readers it is drawn as `page`. */
export interface DrawnSlide {
  readonly no: number
  readonly frontmatter: object
  readonly clicks: number
  readonly context: 'slide' | 'page'
}

export function useSlideContext(): object {
  const { no, frontmatter, clicks, context } = inject<DrawnSlide>('slide', { no: 1, frontmatter: {}, clicks: 0, context: 'slide' })
  return {
    $frontmatter: frontmatter,
    $page: ref(no),
    $clicks: ref(clicks),
    $clicksContext: { register() {}, unregister() {} },
    $renderContext: ref(context),
    $route: undefined,
  }
}

/** Without slides the act rail has no links: they work as soon as the deck does. */
export function useNav(): object {
  return {
    slides: ref([]),
    currentSlideNo: ref(1),
    clicks: ref(0),
    isPrintMode: ref(false),
    isPresenter: ref(false),
    isPlaying: ref(true),
  }
}

/** What the windows of a talk share; here there is one. */
export const sharedState = {}

export const useIsSlideActive = (): object => computed(() => true)
export const useDarkMode = (): object => ({ isDark: ref(false) })
