/** Slidev's state of the talk on a dev server: vite-plugin-vue-server-ref makes it, and its $… say what it sends and takes. */
declare module 'server-reactive:nav' {
  const state: Record<string, unknown> & { $syncUp: boolean, $syncDown: boolean }
  export default state
}
