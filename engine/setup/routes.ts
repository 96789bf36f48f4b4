import type { RouteLocation, RouteLocationRaw, RouteRecordRaw } from 'vue-router'
import { slides } from '@slidev/client/logic/slides.ts'
import { defineRoutesSetup } from '@slidev/types'

/** Slidev draws for paper only where the address says so. */
function beforeEnter({ path, query }: RouteLocation): true | RouteLocationRaw {
  return 'print' in query || { path, query: { ...query, print: 'true' } }
}

/** The built deck can print itself: `npm run export` opens these pages, and so can a reader. Only a copy with notes has a handout. */
export default defineRoutesSetup((routes) => {
  const hasPrint = routes.some(route => route.path === '/print')
  const hasNotes = slides.value.some(({ meta: { slide } }) => slide?.noteHTML)
  return [
    ...hasPrint ? [] : [{ name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue'), beforeEnter }],
    ...hasNotes ? [{ name: 'handout', path: '/handout', component: () => import('../handout/Handout.vue') }] : [],
    // What is no page of the deck leads to the slide whose number it holds, or to the first.
    ...routes.map(route => route.name === 'NotFound'
      ? {
          name: 'NotFound',
          path: route.path,
          redirect: ({ path }) => `/${/\d+/.exec(path)?.[0] ?? 1}`,
        } as RouteRecordRaw
      : route),
  ]
})
