import type { Page } from 'playwright'
import type { Slide } from '../../deck/deck.ts'
import { recordOf } from '../../evidence/record.ts'
import { axeFaults } from './axe.ts'
import { layoutFaults } from './boxes.ts'
import { contrastFaults } from './contrast.ts'

/*
 * What is looked at on a slide, at every click: by tests/browser/walk.spec.ts on the built deck, and by
 * `npm run quick` in the dev server. Each probe says what is wrong, one sentence each.
 */

/** A slide of the talk is seen, not read. */
const mostWords = 40
/** Of the record, in px: it is read from the room's seats. */
const smallestInRecord = 18

export type Probe = (page: Page, slide: Slide) => Promise<string[]>

/** The element of a slide in the view that is played. */
export const liveSlide = (no: number): string => `#slide-content [data-slidev-no="${no}"]`

/** The slide is there, with one heading, and shows nothing that is meant for programmers. */
const complete: Probe = (page, { no, title }) => page.evaluate(({ selector, title }) => {
  const slide = document.querySelector<HTMLElement>(selector)
  if (!slide)
    return ['it is not there']
  const plain = (text = ''): string => text.replaceAll(/\s+/g, ' ').trim()
  const headings = [...slide.querySelectorAll('h1')].map(heading => plain(heading.textContent))
  const shown = slide.innerText
  return [
    ...headings.length === 1 && headings[0] === plain(title)
      ? []
      : [`its heading is ${JSON.stringify(headings)}, and its title "${title}"`],
    ...['An error occurred on this slide', '[[', 'undefined', 'NaN', '[object']
      .filter(text => shown.includes(text))
      .map(text => `it shows "${text}"`),
    ...[...slide.querySelectorAll<HTMLElement>('[data-fault]')].map(part => `${part.dataset.fault}`),
  ]
}, { selector: liveSlide(no), title })

/** A drawing is as sharp as the screen: no bitmap is shown. */
const sharp: Probe = (page, { no }) => page.locator(liveSlide(no)).evaluate(slide =>
  [...slide.querySelectorAll('canvas, img, image, video')]
    .filter(element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter(element => !(element instanceof HTMLImageElement && /\.svg(?:$|\?)|^data:image\/svg/.test(element.src)))
    .map(element => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> is a bitmap`))

/** For those who ask for reduced motion, nothing moves. */
const still: Probe = (page, { no }) => page.evaluate(async (selector) => {
  const moving = document.getAnimations().map(({ effect }) => effect instanceof KeyframeEffect && effect.target
    ? `<${effect.target.tagName.toLowerCase()} class="${effect.target.getAttribute('class') ?? ''}"> is animated`
    : 'something is animated')
  const markup = (): string | undefined => document.querySelector(selector)?.outerHTML
  const before = markup()
  for (let frame = 0; frame < 2; frame++)
    await new Promise(resolve => requestAnimationFrame(resolve))
  return [...moving, ...before === markup() ? [] : ['it changes by itself']]
}, liveSlide(no))

/** Few words: everything counts but the rail's years. */
const brief: Probe = async (page, { no, appendix }) => {
  const words = await page.evaluate(no => window.visibleTexts()
    .filter(text => text.no === no && text.element.closest('#slide-content') && !text.element.closest('[data-act-rail]'))
    .flatMap(({ node }) => (node.textContent ?? '').split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)))
    .length, no)
  return !appendix && words > mostWords ? [`it has ${words} words; a slide of the talk has at most ${mostWords}`] : []
}

const layout: Probe = (page, { no }) => layoutFaults(page, no)
const contrast: Probe = (page, { no }) => contrastFaults(page, no)
const axe: Probe = page => axeFaults(page)

const probes = { complete, layout, contrast, axe, sharp, still, brief } satisfies Record<string, Probe>

/** Looks at a slide as it is now. The page must have been prepared: probes/texts.ts. */
export async function probeSlide(page: Page, slide: Slide): Promise<string[]> {
  const found: string[] = []
  for (const [name, probe] of Object.entries<Probe>(probes))
    found.push(...(await probe(page, slide)).map(fault => `${name}: ${fault.replace(`slide ${slide.no}: `, '')}`))
  return found
}

/** Opens the record of the slide that is shown with its key, and closes it: it is what the slide declares, whatever Slidev has mounted. */
export async function recordFaults(page: Page, { record }: Slide): Promise<string[]> {
  const panel = page.locator('[data-stage="record"]')
  await page.keyboard.press('e')
  const opened = await panel.waitFor({ timeout: 5000 }).then(() => true, () => false)
  if (!opened)
    return ['record: the key e does not open it']
  const shown = (await panel.locator('[data-record]').evaluateAll(all => all.map(it => it.getAttribute('data-record')))).join(' ')
  const cut = await panel.evaluate(element => element.scrollWidth > element.clientWidth + 1)
  const small = await panel.locator('.scroller *').evaluateAll((all, least) => all
    .filter(it => [...it.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
    .filter(it => Number.parseFloat(getComputedStyle(it).fontSize) < least)
    .map(it => `record: "${it.textContent?.trim().slice(0, 30)}" is smaller than ${least} px`), smallestInRecord)
  await page.keyboard.press('e')
  await panel.waitFor({ state: 'detached', timeout: 5000 })
  const declared = recordOf({ record }).layers.flatMap(layer => layer.entries).map(entry => entry.id).join(' ')
  return [
    ...shown === declared ? [] : [`record: it shows "${shown}", and the slide declares "${declared}"`],
    ...cut ? ['record: it is cut at the side'] : [],
    ...small,
  ]
}
