import { BarController, BarElement, BasicPlatform, CategoryScale, Chart, LinearScale } from 'chart.js'
import { Context } from 'svgcanvas'

/* What draws: Chart.js and the SVG it draws on. A file of its own, so that a slide stands when it does not load. */

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

export { BasicPlatform, Chart, Context }
