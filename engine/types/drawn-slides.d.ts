/* Slides as components, in order: engine/build/draw.ts writes them. */
declare module 'virtual:drawn-slides' {
  import type { Component } from 'vue'

  const pages: readonly Component[]
  export default pages
}
