import type { Plan } from '../../engine/deck/cut.ts'
import { join } from 'node:path'
import { resolveConfig } from '@slidev/parser/core'
import { load } from '@slidev/parser/fs'
import { parseTimeString } from '@slidev/parser/utils'
import { describe, expect, it } from 'vitest'
import { spoken } from '../../engine/check/lint-deck.ts'
import { root } from '../../engine/cli/project.ts'
import { belongs, notesFor } from '../../engine/deck/cut.ts'
import { bind } from '../../engine/evidence/bind.ts'

const wordsPerMinute = 130
/** Shares are whole seconds. */
const rounding = 1

/** The slides of an entry that are spoken: those before the appendix. */
async function readCut(entry: string) {
  const { headmatter, slides } = await load({ roots: [root], userRoot: root }, join(root, entry))
  const cut = String(headmatter.cut)
  const duration = parseTimeString(resolveConfig(headmatter, {}, entry).duration).seconds
  const all = slides.filter(slide => slide.frontmatter.part !== 'Appendix').map(({ title, note = '', frontmatter }) => {
    const share = (frontmatter.plan as Plan | undefined)?.[cut]
    return { title, share, note, said: notesFor(note, cut), shown: belongs(frontmatter.plan as Plan | undefined, cut) }
  })
  return { cut, duration, all, shown: all.filter(slide => slide.shown) }
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
const secondsFor = (text: string): number => wordsIn(text) * 60 / wordsPerMinute

describe.each([['slides.md', 18], ['lightning.md', 5]])('the plan of %s', async (entry, minutes) => {
  const { cut, duration, all, shown } = await readCut(entry)

  it('gives every slide a share', () => {
    expect(shown.filter(({ share }) => !(share && share > 0)).map(slide => slide.title)).toEqual([])
  })

  it(`adds up to ${minutes} minutes`, () => {
    expect(duration).toBe(minutes * 60)
    expect(shown.reduce((sum, { share = 0 }) => sum + share, 0)).toBe(duration)
  })

  it('has time for the words of each slide', () => {
    const hurried = shown.map(({ title, said, share = 0 }) => ({ title, share, needs: secondsFor(spoken(said)) }))
    expect(hurried.filter(({ share, needs }) => needs > share + rounding)).toEqual([])
  })

  it('has time for all its words', () => {
    expect(shown.reduce((sum, { said }) => sum + secondsFor(spoken(said)), 0)).toBeLessThanOrEqual(duration)
  })

  it('says something at each click, and has one marker at the start of each step', () => {
    const paragraphs = shown.flatMap(({ title, said }) => bind(said).split(/\n{2,}/).map(text => ({ title, text })))
    const steps = paragraphs.filter(({ text }) => /^\[click/.test(text))
    expect(steps.length).toBeGreaterThan(0)
    expect(steps.filter(({ text }) => wordsIn(text.replace(/^\[click(?::\d+)?\]/, '')) < 3)).toEqual([])
    expect(paragraphs.filter(({ text }) => /.\[click/.test(text))).toEqual([])
  })

  it('leads from each slide to the one that follows in this cut', () => {
    const misled = shown.slice(0, -1).filter((slide, index) => {
      const follows = shown[index + 1]
      const inTalk = all[all.indexOf(slide) + 1]
      return follows !== inTalk && !slide.note.includes(`**Next, ${cut}:** `)
    })
    expect(misled.map(slide => slide.title)).toEqual([])
    expect(shown.filter(({ said }) => !/^\*\*Next:\*\* \S/m.test(said)).map(slide => slide.title)).toEqual([])
    expect(shown.filter(({ said }) => said.includes('**Next, '))).toEqual([])
  })
})
