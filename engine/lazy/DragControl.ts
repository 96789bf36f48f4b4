import { defineAsyncComponent } from 'vue'

/** Stands for the handles around what `v-drag` has picked up. */
export default defineAsyncComponent(() => import('@slidev/client/internals/DragControl.vue'))
