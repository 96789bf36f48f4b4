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
  currentSlideNo: ComputedRef<number>
  currentSlideRoute: ComputedRef<SlideRoute>
  currentRoute: ComputedRef<RouteLocationNormalized>
  clicks: ComputedRef<number>
  isPrintMode: ComputedRef<boolean>
  isPrintWithClicks: Ref<boolean>
  isPlaying: ComputedRef<boolean>
  isPresenter: ComputedRef<boolean>
  go: (no: number | string, clicks?: number) => Promise<void>
}

export interface SlideContext {
  $clicksContext: ClicksContext
  $clicks: Ref<number>
  $page: Ref<number>
  $route: SlideRoute | undefined
  $renderContext: Ref<RenderContext | 'page'>
  $frontmatter: Record<string, unknown>
}

export function useNav(): SlidevNav
export function useSlideContext(): SlideContext
export function useDarkMode(): { isDark: WritableComputedRef<boolean> }
export function useIsSlideActive(): ComputedRef<boolean>
export const sharedState: object
/** A way in which windows tell each other their state; `init` returns what writes it. */
export interface Sync {
  init: <State extends object>(channelKey: string, onUpdate: (data: Partial<State>) => void, state: State, persist?: boolean) =>
    ((state: State, updating?: boolean) => void) | undefined
}
export function addSyncMethod(sync: Sync): void
export function disableBuiltinSync(): void
export const configs: { title: string, transition?: string }
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
export const showOverview: Ref<boolean>
/** From logic/idle, which patches/ adds: when what the first slide does not need may be fetched. */
export const idle: Promise<void>
/** From the same: when what only hands ask for may be fetched, too. */
export const later: Promise<void>
