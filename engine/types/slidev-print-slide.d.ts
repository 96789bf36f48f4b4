/* Slidev's slide in print: from internals/PrintSlide.vue. */
import type { SlideRoute } from '@slidev/types'
import type { DefineComponent } from 'vue'

declare const component: DefineComponent<{ route: SlideRoute, hidden?: boolean }>
export default component
