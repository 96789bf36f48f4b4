import { showGotoDialog } from '@slidev/client/state/index.ts'
import { defineAsyncComponent } from 'vue'
import { idle } from './idle.ts'

/** Stands for Slidev's dialogs: "go to", the overview, the info box. */
export default defineAsyncComponent(async () => {
  await idle
  const controls = await import('@slidev/client/internals/Controls.vue')
  // A dialog that was called before it was there takes the focus when it is called again.
  if (showGotoDialog.value) {
    showGotoDialog.value = false
    setTimeout(() => showGotoDialog.value = true)
  }
  return controls
})
