import { defineAsyncComponent } from 'vue'
import { idle } from './idle.ts'

/** Stands for the bar of buttons that shows when the mouse goes to the corner. */
export default defineAsyncComponent(async () => {
  await idle
  return import('@slidev/client/internals/NavControls.vue')
})
