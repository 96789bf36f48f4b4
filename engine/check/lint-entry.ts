import type { Deck, Slide } from '../deck/deck.ts'
import type { Finding } from './finding.ts'
import type { Template, Templates } from './templates.ts'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseTimeString } from '@slidev/parser/utils'
import { root } from '../cli/project.ts'
import { fullCut } from '../deck/cut.ts'
import { saidIn } from '../deck/syntax.ts'
import { spokenWords } from '../speaker/spoken.ts'

/** What cannot be read, or stands wrong at the head: nothing below it can be judged before that is mended. */
export function headFaults(deck: Deck): Finding[] {
  const [unread] = deck.unread.map(({ file, line, reason }) => ({ file, line, where: 'frontmatter', remedy: reason }))
  return unread ? [unread] : headmatterFaults(deck).map(remedy => ({ file: deck.entry, where: 'headmatter', remedy }))
}

/** What is wrong with the deck as a whole: its plan, its length, the order of its acts, its pictures. */
export function entryFaults(deck: Deck, templates: Templates): Finding[] {
  const inPlan = [...planFaults(deck), ...lengthFaults(deck)]
    .map(remedy => ({ file: deck.entry, where: 'headmatter', remedy, playable: true, spoken: true }))
  return [...inPlan, ...orderFaults(deck).slice(0, 1), ...pictureFaults(deck, templates)]
}

function headmatterFaults({ headmatter, slides, cut }: Deck): string[] {
  const { title, canvasWidth, favicon } = headmatter
  return [
    typeof title === 'string' && title.trim() ? '' : 'It has no title: write the name of the talk as `title:`.',
    secondsOf(headmatter) > 0 ? '' : `Its duration is ${String(headmatter.duration)}: write minutes, such as \`duration: 18min\`.`,
    Number.isInteger(canvasWidth) && Number(canvasWidth) > 0
      ? ''
      : `Its canvasWidth is ${String(canvasWidth)}: write pixels, such as \`canvasWidth: 1280\`.`,
    headmatter.cut && slides.some(({ plan }) => plan[cut])
      ? ''
      : `Its cut is ${String(headmatter.cut)}, of which no slide has a share: write a cut that the slides plan, such as \`cut: talk\`.`,
    pictureExists(String(favicon), '')
      ? ''
      : `Its favicon is ${String(favicon)}, which is not in public/: put the picture there or correct its name.`,
  ].filter(Boolean)
}

/** The slides of the talk: the appendix is not told. */
export function toldSlides({ slides }: Deck): Slide[] {
  return slides.filter(({ appendix }) => !appendix)
}

function planFaults(deck: Deck): string[] {
  const { cut, headmatter } = deck
  const told = toldSlides(deck)
  const without = told.find(({ seconds }) => !(seconds > 0))
  if (without)
    return [`“${without.title}” in ${without.file} has no seconds in the plan: write its share as \`plan: { ${cut}: 30 }\`.`]
  const planned = told.reduce((sum, { seconds }) => sum + seconds, 0)
  const seconds = secondsOf(headmatter)
  return planned === seconds
    ? []
    : [
        `The shares of \`plan: { ${cut} }\` add up to ${planned} seconds and the duration is ${seconds}: `
        + `give or take ${Math.abs(planned - seconds)}.`,
      ]
}

/** The words of the whole talk, where its headmatter says how many it has room for: `words: 1600-1760`. */
function lengthFaults(deck: Deck): string[] {
  const [least = 0, most = Infinity] = String(deck.headmatter.words ?? '').split('-').filter(Boolean).map(Number)
  const perSlide = toldSlides(deck).map(({ id, title, blocks }) => ({ name: id || title, words: spokenWords(saidIn(blocks)) }))
  const words = perSlide.reduce((sum, slide) => sum + slide.words, 0)
  if (words >= least && words <= most)
    return []
  const long = perSlide.toSorted((a, b) => b.words - a.words).slice(0, 3).map(({ name, words }) => `“${name}” (${words})`)
  return [`The notes have ${words} words as they are spoken and the talk room for ${least} to ${most}; the longest are ${long.join(', ')}.`]
}

export function secondsOf({ duration }: Deck['headmatter']): number {
  return /^\d+(?:min|h|s)/.test(String(duration)) ? parseTimeString(String(duration)).seconds : 0
}

/** Where a finding about a slide stands. */
export function placeOf({ file, line, id, title, no }: Slide): Pick<Finding, 'file' | 'line' | 'where'> {
  return { file, line, where: id || title || `slide ${no}` }
}

/** Acts in their order, each opened by its card, and the appendix last. */
function orderFaults({ slides, cut }: Deck): Finding[] {
  const place = ({ appendix, frontmatter }: Slide): number => appendix ? 4 : Number(frontmatter.act ?? Number.NaN)
  return slides.flatMap((slide, i) => {
    const here = place(slide)
    const earlier = slides.slice(0, i).findLast(other => place(other) > here)
    const opened = cut !== fullCut || !(here <= 3) || slides.slice(0, i + 1).some(other => other.layout === 'card' && place(other) === here)
    return [
      earlier && `It is of act ${here} and stands after “${earlier.title}”, `
      + `${earlier.appendix ? 'in the appendix' : `of act ${place(earlier)}`}: move it before, or correct its act:.`,
      !opened && `It is of act ${here}, which no slide has opened yet: move it after the slide with \`layout: card\`, or correct its act:.`,
    ].filter(remedy => typeof remedy === 'string').map(remedy => ({ ...placeOf(slide), remedy, playable: true }))
  })
}

function pictureFaults({ slides }: Deck, { components, layouts }: Templates): Finding[] {
  const shown = [
    ...slides.map(({ file, line, title, images }) => ({ file, line, where: title, images })),
    ...[...components, ...layouts].map(template => ({ file: template.file, where: 'template', images: imagesOf(template) })),
  ]
  return shown.flatMap(({ images, ...place }) => images
    .filter(image => !pictureExists(image, dirname(place.file)))
    .map(image => ({
      ...place,
      remedy: `Its picture ${image} is not ${image.startsWith('/') ? 'in public/' : 'there'}: put the file there or correct its name.`,
      playable: true,
    })))
}

/** The pictures that a template names outright. */
function imagesOf({ tags }: Template): string[] {
  return tags.flatMap(({ name, props }) => name === 'img' && typeof props.src === 'string' ? [props.src] : [])
}

/** A picture of the web does not exist where the talk is given. */
function pictureExists(image: string, folder: string): boolean {
  return !/^\w+:/.test(image) && existsSync(image.startsWith('/') ? join(root, 'public', image) : join(root, folder, image))
}
