import type { Step } from '../engine/check/check.ts'
import { readFile, rm } from 'node:fs/promises'
import process from 'node:process'
import { checkCode } from '../engine/check/check.ts'
import { inLines, isDraft, lintDeck } from '../engine/check/lint-deck.ts'
import { command } from '../engine/cli/args.ts'
import { findBrowser } from '../engine/cli/browser.ts'
import { cache, Problem } from '../engine/cli/project.ts'
import { runPackage } from '../engine/cli/run.ts'
import { entries, readDeck } from '../engine/deck/deck.ts'

await command({
  usage: '',
  about: 'Proves the deck: lint, types, unit tests, each slide in the browser, the PDF.',
  options: {
    unit: { type: 'boolean', help: 'lint of the deck and unit tests alone' },
    browser: { type: 'boolean', help: 'browser tests alone' },
    all: { type: 'boolean', help: 'the slow proofs too' },
  },
  passes: 'Playwright, such as -g "slide 7"',
}, async ({ unit: unitOnly, browser: browserOnly, all }, args) => {
  if (all)
    process.env.TEST_ALL = '1'
  const steps: Step[] = []
  if (args.length)
    await requireTaken(args)

  const browser = unitOnly ? '' : await findBrowser()
  if (!unitOnly && !browserOnly)
    steps.push(...await checkCode())
  if (!browserOnly)
    steps.push(...await lintSteps(), ...await unitTests())
  if (!unitOnly)
    steps.push(...await browserTests(browser, args))

  for (const step of steps.filter(step => !step.passed))
    console.log(`failed: ${step.name}`)
  const failed = steps.filter(step => !step.passed).length
  console.log(`\n${steps.length - failed} passed, ${failed} failed`)
  return failed === 0 && steps.length > 0 ? 0 : 1
})

/** What Playwright does not take is said before the minutes of the other proofs. */
async function requireTaken(args: string[]): Promise<void> {
  const { code, output } = await runPackage('playwright/cli.js', ['test', '--list', ...args], { quiet: true })
  if (code !== 0)
    throw new Problem(`Playwright refuses this: ${/^error: (.*)$/im.exec(output)?.[1] ?? 'no test has that name'}.`)
}

/** The rules of the deck, cut by cut. A draft may break them nowhere but here. */
async function lintSteps(): Promise<Step[]> {
  const steps: Step[] = []
  for (const entry of await entries()) {
    const found = await lintDeck(entry)
    if (found.length)
      console.log(inLines(found))
    steps.push(
      { name: `the lint of ${entry}`, passed: !found.length },
      { name: `${entry} is no draft`, passed: !isDraft(await readDeck(entry)) },
    )
  }
  return steps
}

async function unitTests(): Promise<Step[]> {
  console.log('Unit tests …')
  const report = cache('vitest.json')
  await rm(report, { force: true })
  const { code } = await runPackage('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  const { testResults = [] } = await readReport<VitestReport>(report)
  const steps = testResults.flatMap(file => file.assertionResults)
    .filter(test => test.status === 'passed' || test.status === 'failed')
    .map(test => ({ name: test.fullName, passed: test.status === 'passed' }))
  return withExitCode(steps, code, 'unit tests')
}

async function browserTests(browser: string, args: string[]): Promise<Step[]> {
  console.log('Browser tests, which build what they look at …')
  const report = cache('playwright.json')
  await rm(report, { force: true })
  const { code } = await runPackage('playwright/cli.js', ['test', '--reporter=list,json', ...args], {
    env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  const { suites = [] } = await readReport<PlaywrightReport>(report)
  const steps = suites.flatMap(specsOf).map(spec => ({ name: spec.title, passed: spec.ok }))
  return withExitCode(steps, code, 'browser tests')
}

/** A runner that fails without a failed test, for instance because a file does not load, counts as a failure too. */
function withExitCode(steps: Step[], code: number, name: string): Step[] {
  return code === 0 || steps.some(step => !step.passed) ? steps : [...steps, { name, passed: false }]
}

interface VitestReport { testResults?: { assertionResults: { fullName: string, status: string }[] }[] }
interface PlaywrightReport { suites?: Suite[] }
interface Suite { specs: { title: string, ok: boolean }[], suites?: Suite[] }

function specsOf(suite: Suite): Suite['specs'] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]
}

async function readReport<T>(file: string): Promise<Partial<T>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T
  }
  catch {
    return {}
  }
}
