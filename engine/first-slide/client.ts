import { computed, inject, ref } from 'vue'

/* In place of @slidev/client while the first slide is drawn into `index.html`, where nothing moves and nobody clicks. */

function nothing(): void {}

export function useSlideContext(): object {
  return {
    $frontmatter: inject('frontmatter', {}),
    $page: ref(1),
    $clicks: ref(0),
    $clicksContext: { register: nothing, unregister: nothing },
    $renderContext: ref('slide'),
    $scale: ref(1),
    $nav: ref(useNav()),
    $route: undefined,
  }
}

/** Without slides the act rail has no links: they work as soon as the deck does. */
export function useNav(): object {
  return {
    slides: ref([]),
    currentSlideNo: ref(1),
    currentPage: ref(1),
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
export { nothing as onSlideEnter, nothing as onSlideLeave }
