/* The first slide as a component: engine/vite/cover.ts writes it. */
declare module 'virtual:cover-page.vue' {
  import type { DefineComponent } from 'vue'

  const page: DefineComponent
  export default page
}
