import { describe, expect, it } from 'vitest'
import { belongs, notesFor } from '../../engine/deck/cut.ts'

const note = 'Words.\n\n[click] More.\n\n**Cut lightning:**\n\nFewer words.\n\n**Cut short:**\n\nShort.'

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

  it.each([
    ['its own words where there are any', 'lightning', 'Fewer words.'],
    ['the last words too', 'short', 'Short.'],
    ['the words of the talk where it has none', 'long', 'Words.\n\n[click] More.'],
    ['never the words of another', 'talk', 'Words.\n\n[click] More.'],
  ])('says %s', (_, cut, said) => {
    expect(notesFor(note, cut)).toBe(said)
  })
})
