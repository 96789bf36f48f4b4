import { defineRoutesSetup } from '@slidev/types'

/** The built deck can print itself: `npm run export` opens this page, and so can a reader. */
export default defineRoutesSetup(routes => routes.some(route => route.path === '/print')
  ? routes
  : [{ name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue') }, ...routes])
