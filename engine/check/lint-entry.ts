import type { Plan } from '../deck/cut.ts'
import type { DeckSource } from '../deck/deck-source.ts'
import type { Finding } from './lint-deck.ts'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseTimeString } from '@slidev/parser/utils'
import { root } from '../cli/project.ts'
import { belongs } from '../deck/cut.ts'
import { tagsOf } from '../deck/deck-source.ts'
import { cover } from '../vite/head.ts'

/** What cannot be read, or stands wrong at the head: nothing below it can be judged before that is mended. */
export function headFaults(deck: DeckSource): Finding[] {
  const unread = deck.unread.map(({ file, reason }) => ({ file, where: 'frontmatter', remedy: reason }))
  return unread.length ? unread.slice(0, 1) : headmatterFaults(deck).map(remedy => ({ file: deck.entry, where: 'headmatter', remedy }))
}

/** What is wrong with the deck as a whole: its plan, the order of its acts, its pictures. */
export function entryFaults(deck: DeckSource): Finding[] {
  const inPlan = planFaults(deck).map(remedy => ({ file: deck.entry, where: 'headmatter', remedy }))
  return [...inPlan, ...orderFaults(deck).slice(0, 1), ...pictureFaults(deck)]
}

function headmatterFaults({ headmatter, slides }: DeckSource): string[] {
  const { title, cut, canvasWidth, favicon } = headmatter
  return [
    typeof title === 'string' && title.trim() ? '' : 'It has no title: write the name of the talk as `title:`.',
    secondsOf(headmatter) > 0 ? '' : `Its duration is ${String(headmatter.duration)}: write minutes, such as \`duration: 18min\`.`,
    Number.isInteger(canvasWidth) && Number(canvasWidth) > 0 ? '' : `Its canvasWidth is ${String(canvasWidth)}: write pixels, such as \`canvasWidth: 1280\`.`,
    typeof cut === 'string' && slides.some(({ frontmatter }) => planOf(frontmatter)?.[cut]) ? '' : `Its cut is ${String(cut)}, of which no slide has a share: write a cut that the slides plan, such as \`cut: talk\`.`,
    pictureExists(String(favicon), '') ? '' : `Its favicon is ${String(favicon)}, which is not in public/: put the picture there or correct its name.`,
  ].filter(Boolean)
}

function planFaults({ headmatter, slides }: DeckSource): string[] {
  const cut = String(headmatter.cut)
  const told = slides.filter(({ appendix, frontmatter }) => !appendix && belongs(planOf(frontmatter), cut))
  const without = told.find(({ frontmatter }) => !(Number(planOf(frontmatter)?.[cut]) > 0))
  if (without)
    return [`“${without.title}” in ${without.file} has no seconds in the plan: write its share as \`plan: { ${cut}: 30 }\`.`]
  const planned = told.reduce((sum, { frontmatter }) => sum + Number(planOf(frontmatter)?.[cut]), 0)
  const seconds = secondsOf(headmatter)
  return planned === seconds ? [] : [`The shares of \`plan: { ${cut} }\` add up to ${planned} seconds and the duration is ${seconds}: give or take ${Math.abs(planned - seconds)}.`]
}

function secondsOf({ duration }: DeckSource['headmatter']): number {
  return /^\d+(?:min|h|s)/.test(String(duration)) ? parseTimeString(String(duration)).seconds : 0
}

function planOf(frontmatter: Readonly<Record<string, unknown>>): Plan | undefined {
  return frontmatter.plan as Plan | undefined
}

/** Acts in their order, each opened by its own slide, and the appendix last. */
function orderFaults({ slides }: DeckSource): Finding[] {
  const place = ({ appendix, frontmatter }: DeckSource['slides'][number]): number => appendix ? 4 : Number(frontmatter.act ?? Number.NaN)
  return slides.flatMap((slide, i) => {
    const here = place(slide)
    const earlier = slides.slice(0, i).findLast(other => place(other) > here)
    const opened = !(here <= 3) || slides.slice(0, i + 1).some(other => other.frontmatter.layout === 'act' && place(other) === here)
    return [
      earlier && `It is of act ${here} and stands after “${earlier.title}”, ${earlier.appendix ? 'in the appendix' : `of act ${place(earlier)}`}: move it before, or correct its act:.`,
      !opened && `It is of act ${here}, which no slide has opened yet: move it after the slide with \`layout: act\`, or correct its act:.`,
    ].filter(remedy => typeof remedy === 'string').map(remedy => ({ file: slide.file, where: slide.title, remedy }))
  })
}

function pictureFaults({ slides, components, layouts }: DeckSource): Finding[] {
  const shown = [
    ...slides.map(({ file, title, images }) => ({ file, where: title, images })),
    ...Array.from(components, ([name, text]) => ({ file: `components/${name}.vue`, where: 'template', images: imagesOf(text) })),
    ...Array.from(layouts, ([name, text]) => ({ file: `layouts/${name}.vue`, where: 'template', images: imagesOf(text) })),
    { file: 'engine/vite/head.ts', where: 'cover', images: [`/${cover.file}`] },
  ]
  return shown.flatMap(({ file, where, images }) => images
    .filter(image => !pictureExists(image, dirname(file)))
    .map(image => ({ file, where, remedy: `Its picture ${image} is not ${image.startsWith('/') ? 'in public/' : 'there'}: put the file there or correct its name.` })))
}

/** The pictures that a template names outright. */
function imagesOf(template: string): string[] {
  return tagsOf(template).flatMap(({ name, attributes }) => name === 'img' ? attributes.filter(([key]) => key === 'src').map(([, value]) => value) : [])
}

/** A picture of the web does not exist where the talk is given. */
function pictureExists(image: string, folder: string): boolean {
  return !/^\w+:/.test(image) && existsSync(image.startsWith('/') ? join(root, 'public', image) : join(root, folder, image))
}
