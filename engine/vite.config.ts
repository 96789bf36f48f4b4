import { defineConfig } from 'vite'

export default defineConfig({
  slidev: {
    // Beside a picture stands the module that computes it, under the same name.
    components: { extensions: ['vue'] },
  },
})
