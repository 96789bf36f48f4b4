import { defineConfig } from 'vite'

export default defineConfig({
  optimizeDeps: { include: ['chart.js', 'svgcanvas'] },
})
