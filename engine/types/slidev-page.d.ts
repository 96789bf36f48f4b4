/* A page or an inner part of @slidev/client, such as pages/print.vue. */
import type { DefineComponent } from 'vue'

declare const page: DefineComponent
export default page
