import { describe, expect, it } from 'vitest'
import { belongs, notesFor } from '../../engine/deck/cut.ts'

const note = 'Words.\n\n[click] More.\n\n**Next:** The long way.\n\n**Next, lightning:** The short way.\n\n**If asked:** A caveat.'

describe('a cut', () => {
  it.each([
    ['the full talk has a slide without a plan', undefined, 'talk', true],
    ['the full talk has a slide of another cut', { lightning: 40 }, 'talk', true],
    ['another cut has a slide with its share', { talk: 35, lightning: 40 }, 'lightning', true],
    ['another cut lacks a slide without its share', { talk: 35 }, 'lightning', false],
    ['another cut lacks a slide without a plan', undefined, 'lightning', false],
  ])('%s', (_, plan, cut, is) => {
    expect(belongs(plan, cut)).toBe(is)
  })

  it('has its own transition where one is written', () => {
    expect(notesFor(note, 'lightning')).toBe('Words.\n\n[click] More.\n\n**Next:** The short way.\n\n**If asked:** A caveat.')
  })

  it('never has the transition of another', () => {
    expect(notesFor(note, 'talk')).toBe('Words.\n\n[click] More.\n\n**Next:** The long way.\n\n**If asked:** A caveat.')
  })

  it('has the common transition where none is its own', () => {
    expect(notesFor('Words.\n\n**Next:** On.', 'lightning')).toBe('Words.\n\n**Next:** On.')
  })
})
