import { slides } from '@slidev/client/logic/slides.ts'
import { defineRoutesSetup } from '@slidev/types'

/** The built deck can print itself: `npm run export` opens these pages, and so can a reader. Only a copy with notes has a handout. */
export default defineRoutesSetup((routes) => {
  const hasPrint = routes.some(route => route.path === '/print')
  const hasNotes = slides.value.some(({ meta: { slide } }) => slide?.noteHTML)
  return [
    ...hasPrint ? [] : [{ name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue') }],
    ...hasNotes ? [{ name: 'handout', path: '/handout', component: () => import('../handout/Handout.vue') }] : [],
    ...routes,
  ]
})
