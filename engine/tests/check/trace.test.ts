import { mkdir, rm, writeFile } from 'node:fs/promises'
import { afterAll, expect, it } from 'vitest'
import { inBlocks, traceSlide } from '../../check/trace.ts'
import { cache } from '../../cli/project.ts'
import { readDeck } from '../../deck/deck.ts'

const folder = cache('trace-test')
afterAll(() => rm(folder, { recursive: true, force: true }))

it('leads each number of a slide to its record, and names those that were typed', async () => {
  await mkdir(folder, { recursive: true })
  await writeFile(`${folder}/slides.md`, `---
cut: talk
hide: true
---

---
id: one
layout: paper
title: It was [[warning-minute]]
at: [2023-11]
record: [openai-talks]
---

GPT-5 and $3B in November 2023, for [[hedge-months]]

<!--
In [[month:axios-minute-before]].
-->
`)
  const deck = await readDeck(`${folder}/slides.md`)
  const found = deck.slides.flatMap(traceSlide)
  expect(found.map(({ where, text, origin }) => [where, text, origin?.split(' (')[0]?.split(',')[0]])).toEqual([
    ['title', '1 minute', 'figure warning-minute'],
    ['text', '24 months', 'derived hedge-months'],
    ['text', 'GPT-5', 'typed: the name of a model'],
    ['text', 'November 2023', 'typed: the slide\'s own month'],
    ['text', '$3B', undefined],
    ['notes', 'November 2023', 'month of axios-minute-before'],
    ['record', '$10B, in talks', 'figure openai-talks'],
    ['record', '1 minute', 'figure warning-minute'],
  ])
  expect(inBlocks(deck)).toContain('TYPED, with no reason given')
})
