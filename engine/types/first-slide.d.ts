/* The first slide as a component: engine/build/plugins/first-slide.ts writes it. */
declare module 'virtual:first-slide.vue' {
  import type { DefineComponent } from 'vue'

  const page: DefineComponent
  export default page
}
