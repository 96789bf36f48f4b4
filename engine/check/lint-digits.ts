import type { SourceSlide, Tag } from '../deck/deck-source.ts'
import type { Month } from '../talk.ts'
import { proseOf, tagsOf } from '../deck/deck-source.ts'
import { monthLong, monthShort } from '../evidence/format.ts'
import { figures, quotes } from '../talk.ts'
import { idsOf, stringsOf } from './lint-ids.ts'

/** Digits that may be typed, each with its reason. Everything else is a figure and comes from data/. */
export const exceptions: readonly { text: RegExp, reason: string }[] = [
  { text: /\bGPT-[45]\b/g, reason: 'the name of a model' },
  { text: /\bSonnet 4\b/g, reason: 'the name of a model' },
  { text: /\ba16z\b/g, reason: 'the name of a company' },
  { text: /\b[1-9] of [1-9]$/g, reason: 'which part of a list that runs over several slides' },
]

/** The month of each figure and report: beside its id, that date may be typed, and no other. */
const months: Readonly<Record<string, Month>> = Object.fromEntries([
  ...Object.entries(figures).map(([id, figure]) => [id, figure.asOf] as const),
  ...Object.entries(quotes).map(([id, quote]) => [id, quote.month] as const),
])

/** Digits in a slide's title, prose, attributes or notes that no record stands behind. A slide may also type the month and year it is `at`. */
export function digitFaults({ title, body, note, frontmatter }: SourceSlide): string[] {
  const at = [frontmatter.at ?? []].flat() as Month[]
  return [
    ...typed(title, at),
    ...typed(String(frontmatter.topic ?? ''), at),
    ...typed(proseOf(body), at),
    ...typed(note.replace(/\[click:\d+\]/g, ''), at),
    ...tagsOf(body).flatMap(tag => typedInTag(tag, at)),
  ].map(text => `"${text}" is typed: bind it as [[figure-id]], or add it with a reason to engine/check/lint-digits.ts.`)
}

/** Digits in the words of a template, or in a name or caption it gives: what is between braces comes from a record. */
export function digitsInTemplate(text: string): string[] {
  const template = text.slice(text.search(/^<template>/m), text.lastIndexOf('</template>')).replaceAll(/\{\{[\s\S]*?\}\}/g, ' ')
  const names = tagsOf(template).flatMap(({ attributes }) => attributes.filter(([name]) => ['aria-label', 'alt', 'title', 'caption', 'name', 'heading'].includes(name)).map(([, value]) => value))
  return [proseOf(template), ...names].flatMap(words => typed(words, [])).map(digits => `"${digits}" is typed: take it from a record, through engine/evidence/format.ts.`)
}

/** The words of a text that hold digits of its own, after ids, exceptions and the dates of `allowed` are taken out. */
function typed(text: string, allowed: readonly Month[]): string[] {
  const dates = allowed.flatMap(month => [monthLong(month), monthShort(month), month.slice(0, 4)])
  const patterns = [/\[\[[^\]]*\]\]/g, ...exceptions.map(exception => exception.text), ...dates.map(date => new RegExp(`\\b${date}\\b`, 'g'))]
  return patterns.reduce((rest, pattern) => rest.replaceAll(pattern, ' '), text).match(/\S*\d\S*/g) ?? []
}

function typedInTag({ attributes }: Tag, at: readonly Month[]): string[] {
  const beside = attributes.flatMap(idsOf).flatMap(id => months[id] ?? [])
  return attributes.filter(([name]) => !/^(?:class|style|v-)/.test(name)).flatMap((attribute) => {
    const ids = new Set(/^:?(?:ids?|figure|bars)$/.test(attribute[0]) ? idsOf(attribute) : [])
    // A window of a time line is given in months.
    return stringsOf(attribute).filter(text => !ids.has(text) && !/^\d{4}-\d{2}$/.test(text)).flatMap(text => typed(text, [...at, ...beside]))
  })
}
