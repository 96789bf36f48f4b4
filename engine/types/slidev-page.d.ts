/* A page or an inner part of @slidev/client, such as pages/print.vue or internals/PrintSlide.vue. */
import type { SlideRoute } from '@slidev/types'
import type { DefineComponent } from 'vue'

declare const page: DefineComponent<{ route?: SlideRoute }>
export default page
