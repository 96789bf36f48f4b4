import type { Deck } from '../../engine/deck/deck.ts'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { reportsByMonth } from '../../deck.config.ts'
import { buildDeck } from '../../engine/build/build.ts'
import { findBrowser } from '../../engine/cli/browser.ts'
import { cache, Problem } from '../../engine/cli/project.ts'
import { runPackage } from '../../engine/cli/run.ts'

/** A deck to measure, ours or one to measure it against. */
export interface BenchDeck {
  name: string
  /** Where it is built, with compressed copies, and from where it is served. */
  dist: string
  url: string
  /** Builds it; the time that takes is part of the bench. */
  build: () => Promise<void>
  /** CSS selectors of the first slide's heading: as soon as it can be read, and as the deck's script draws it. */
  firstSlide: { readable: string, drawn: string }
  /** Presses of the right arrow from the first slide to the end of the last. */
  steps: number
  /** What the key `o` shows: CSS selector of its slides' headings, and how many of them it draws at once. */
  overview?: { slides: string, count: number }
  /** Whether a presenter view can be entered from its bar. */
  presenter?: boolean
  /** A talk of full length: its clicks and its day are measured too. */
  long: boolean
  /** Whether its marks travel. */
  motion?: boolean
  /** What prints our deck its way: a script and its arguments. */
  exporter?: string[]
}

interface Outline { title: string, points: string[], chart: boolean }

const clickMark = /^\[click(?::\d+)?\] ?/

/** Our deck and the baselines: the same titles, as many clicks and charts, written the way their makers show. */
export async function benchDecks(deck: Deck): Promise<BenchDeck[]> {
  const outlines = outlinesOf(deck)
  const steps = outlines.reduce((sum, { points }) => sum + 1 + points.length, -1)
  const overview = { slides: '.z-modal h1', count: deck.slides.length }
  const ours = cache('bench', 'ours')
  const pdf = ['--output', cache('bench', 'export.pdf')]
  const slidevExport = ['node_modules/@slidev/cli/bin/slidev.mjs', 'export', 'slides.md', '--timeout', '120000']
  return [
    {
      name: 'The Microsoft Hedge',
      dist: ours,
      url: '',
      build: async () => {
        await buildDeck({ out: ours })
        await compress(ours)
      },
      firstSlide: { readable: '#first-slide .stage-text, .slidev-page-1 .stage-text', drawn: '.slidev-page-1 .stage-text' },
      steps,
      overview,
      presenter: true,
      long: true,
      motion: true,
      exporter: ['scripts/export.ts', ...pdf],
    },
    slidevDeck('Slidev, two slides', 'slidev-two', outlines.slice(0, 2).map(it => ({ ...it, chart: false })), false),
    {
      ...slidevDeck('Slidev, as usual', 'slidev-usual', outlines, true),
      steps,
      overview,
      presenter: true,
      exporter: [...slidevExport, ...pdf, '--executable-path', await findBrowser()],
    },
    revealDeck(outlines, steps),
    headingPage(),
  ]
}

/** What no deck can be faster than: a heading that a script of one line says is there. */
function headingPage(): BenchDeck {
  const dist = cache('bench', 'heading')
  return {
    name: 'A page of one heading',
    dist,
    url: '',
    firstSlide: { readable: 'h1', drawn: '.drawn h1' },
    steps: 0,
    long: false,
    async build() {
      await write(dist, {
        'index.html': '<!doctype html><html lang="en"><meta charset="utf-8"><title>Heading</title><script type="module" src="./main.js"></script><h1>Heading</h1></html>',
        'main.js': 'document.body.className = "drawn"\n',
      })
      await compress(dist)
    },
  }
}

/** Our slides as titles and points to click through; every fifth has a chart, as in a talk about money. */
function outlinesOf(deck: Deck): Outline[] {
  return deck.slides.map(({ title, notes }, index) => ({
    title: title || deck.title,
    points: notes.split('\n').filter(line => clickMark.test(line)).map(line => line.replace(clickMark, '').slice(0, 90)),
    chart: index % 5 === 4,
  }))
}

/** The data of every chart in the baselines. */
const columns = reportsByMonth()
const chartConfig = JSON.stringify({
  type: 'bar',
  data: { labels: columns.map(({ month }) => month), datasets: [{ label: 'Reports', data: columns.map(({ count }) => count) }] },
  options: { maintainAspectRatio: false },
})

function slidevDeck(name: string, folder: string, outlines: Outline[], long: boolean): BenchDeck {
  const dir = cache('bench', folder)
  const dist = join(dir, 'dist')
  const slides = outlines.map(({ title, points, chart }) => [
    `# ${title}`,
    ...chart ? ['<ReportChart />'] : [],
    ...points.length ? [`<v-clicks>\n\n${points.map(point => `- ${escape(point)}`).join('\n')}\n\n</v-clicks>`] : [],
  ].join('\n\n'))
  const files = {
    'slides.md': `---\ntheme: default\ntitle: ${name}\nfonts:\n  provider: none\nfavicon: ''\n---\n\n${slides.join('\n\n---\n\n')}\n`,
    'components/ReportChart.vue': `<script setup>
import Chart from 'chart.js/auto'
import { onMounted, ref } from 'vue'

const canvas = ref()
onMounted(() => new Chart(canvas.value, ${chartConfig}))
</script>

<template>
  <div style="position: relative; height: 260px">
    <canvas ref="canvas" />
  </div>
</template>
`,
  }
  return {
    name,
    dist,
    url: '',
    firstSlide: { readable: '.slidev-page-1 h1', drawn: '.slidev-page-1 h1' },
    steps: 0,
    long,
    async build() {
      await write(dir, files)
      const { code, output }
        = await runPackage(
          '@slidev/cli/bin/slidev.mjs',
          ['build', join(dir, 'slides.md'), '--out', dist],
          { quiet: true, env: { NODE_ENV: 'production' } },
        )
      if (code)
        throw new Problem(`${name} was not built:\n${output}`)
      await compress(dist)
    },
  }
}

function revealDeck(outlines: Outline[], steps: number): BenchDeck {
  const dir = cache('bench', 'reveal')
  const dist = join(dir, 'dist')
  const sections = outlines.map(({ title, points, chart }) => `<section><h1>${escape(title)}</h1>${
    chart ? '<div class="chart"><canvas></canvas></div>' : ''}<ul>${points.map(
    point => `<li class="fragment">${escape(point)}</li>`,
  ).join('')}</ul></section>`)
  const files = {
    'index.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>reveal.js</title></head>
<body><div class="reveal"><div class="slides">${sections.join('\n')}</div></div><script type="module" src="./main.js"></script></body></html>`,
    'main.js': `import Chart from 'chart.js/auto'
import Reveal from 'reveal.js'
import 'reveal.js/reveal.css'
import './style.css'

const deck = new Reveal({ hash: true, fragmentInURL: true })
deck.initialize().then(() => {
  for (const canvas of document.querySelectorAll('canvas'))
    new Chart(canvas, ${chartConfig})
})
`,
    'style.css': `.reveal { font: 28px/1.3 system-ui, sans-serif; color: #15171c; background: #fff; }
.reveal h1 { font-size: 44px; line-height: 1.15; }
.reveal .chart { position: relative; height: 300px; }
`,
  }
  return {
    name: 'reveal.js, system fonts',
    dist,
    url: '',
    firstSlide: { readable: '.reveal .present h1', drawn: '.reveal.ready .present h1' },
    steps,
    overview: { slides: '.reveal.overview .slides h1', count: 8 },
    long: true,
    async build() {
      await write(dir, files)
      await build(
        { configFile: false, root: dir, logLevel: 'error', build: { outDir: dist, emptyOutDir: true, chunkSizeWarningLimit: 1000 } },
      )
      await compress(dist)
    },
  }
}

function escape(text: string): string {
  return text.replaceAll(/[[\]*_`]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

async function write(dir: string, files: Record<string, string>): Promise<void> {
  await rm(dir, { recursive: true, force: true })
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(dir, name, '..'), { recursive: true })
    await writeFile(join(dir, name), text)
  }
}

/** Puts a compressed copy beside every text file, as hosts send it. */
async function compress(dir: string): Promise<void> {
  for (const file of await readdir(dir, { recursive: true })) {
    if (/\.(?:html|js|css|svg|json|csv)$/.test(file))
      await writeFile(join(dir, `${file}.gz`), gzipSync(await readFile(join(dir, file)), { level: 9 }))
  }
}
