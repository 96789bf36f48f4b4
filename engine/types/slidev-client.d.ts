/*
 * The part of @slidev/client that the deck uses. The package ships its sources instead of
 * declarations, and those do not compile under the deck's stricter settings.
 */
import type { ClicksContext, RenderContext, SlideRoute } from '@slidev/types'
import type { ComputedRef, Ref, WritableComputedRef } from 'vue'
import type { RouteLocationNormalized } from 'vue-router'

export interface SlidevNav {
  slides: Ref<SlideRoute[]>
  total: ComputedRef<number>
  currentPage: ComputedRef<number>
  currentSlideNo: ComputedRef<number>
  currentSlideRoute: ComputedRef<SlideRoute>
  currentRoute: ComputedRef<RouteLocationNormalized>
  currentLayout: ComputedRef<string>
  currentFrontmatter: ComputedRef<Record<string, unknown>>
  clicks: ComputedRef<number>
  queryClicks: Ref<number>
  clicksTotal: ComputedRef<number>
  hasNext: ComputedRef<boolean>
  hasPrev: ComputedRef<boolean>
  isPrintMode: ComputedRef<boolean>
  isPrintWithClicks: Ref<boolean>
  isPlaying: ComputedRef<boolean>
  isPresenter: ComputedRef<boolean>
  next: () => Promise<void>
  prev: () => Promise<void>
  go: (no: number | string, clicks?: number) => Promise<void>
}

export interface SlideContext {
  $nav: Ref<SlidevNav>
  $clicksContext: ClicksContext
  $clicks: Ref<number>
  $page: Ref<number>
  $route: SlideRoute | undefined
  $renderContext: Ref<RenderContext | 'page'>
  $frontmatter: Record<string, unknown>
  $scale: Ref<number>
  $zoom: Ref<number>
}

export function useNav(): SlidevNav
export function useSlideContext(): SlideContext
export function useDarkMode(): {
  isColorSchemaConfigured: ComputedRef<boolean>
  isDark: WritableComputedRef<boolean>
  toggleDark: () => boolean
}
export function useIsSlideActive(): ComputedRef<boolean>
export function onSlideEnter(run: () => void): void
export function onSlideLeave(run: () => void): void
export const sharedState: object
/** A way in which windows tell each other their state; `init` returns what writes it. */
export interface Sync {
  init: <State extends object>(channelKey: string, onUpdate: (data: Partial<State>) => void, state: State, persist?: boolean) =>
    ((state: State, updating?: boolean) => void) | undefined
}
export function addSyncMethod(sync: Sync): void
export function disableBuiltinSync(): void
export const configs: { title: string, transition?: string }
export function lockShortcuts(): () => void
/** From composables/useTimer. */
export function useTimer(): {
  passed: ComputedRef<number>
  status: ComputedRef<'stopped' | 'running' | 'paused'>
  state: Ref<{ startedAt: number }>
  duration: ComputedRef<number>
  toggle: () => void
}
/** From logic/slides. */
export const slides: Ref<SlideRoute[]>
export function getSlide(no: number | string): SlideRoute | undefined
/** From state. */
export const showGotoDialog: Ref<boolean>
export const showOverview: Ref<boolean>
/** From logic/idle, which patches/ adds: when what the first slide does not need may be fetched. */
export const idle: Promise<void>
