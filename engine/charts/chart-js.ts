import { BarController, BarElement, BasicPlatform, CategoryScale, Chart, LinearScale } from 'chart.js'
import { Context } from 'svgcanvas'

/* What draws: Chart.js and the SVG it draws on. A file of its own, so that a slide stands when it does not load. */

/** What is registered: a module that only registers would be left out of a build as one without effect (`sideEffects`). */
export const parts = [BarController, BarElement, CategoryScale, LinearScale]

export { BasicPlatform, Chart, Context }
