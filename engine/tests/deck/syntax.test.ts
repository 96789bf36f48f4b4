import { describe, expect, it } from 'vitest'
import { belongs } from '../../deck/cut.ts'
import { blocksFor, blocksOf, boundIds, clicksIn, notesFor, pieces, plainNotes, saidIn, shownNotes } from '../../deck/syntax.ts'

const note = `One. [pause]
Two.

[click] Three.

[click:2] [pause] Four.

**Next:** Five.

**If asked:** Six.

Seven.

**Cut short:**

Eight.

**Cut long:** Nine.

**If asked:** Ten.`

describe('notes', () => {
  it('have paragraphs of three kinds, and those of other cuts', () => {
    expect(blocksOf(note).map(({ kind, cut, text }) => [kind, cut, text])).toEqual([
      ['say', undefined, 'One. Two.'],
      ['say', undefined, 'Three.'],
      ['say', undefined, 'Four.'],
      ['next', undefined, 'Five.'],
      ['asked', undefined, 'Six.'],
      ['asked', undefined, 'Seven.'],
      ['say', 'short', 'Eight.'],
      ['say', 'long', 'Nine.'],
      ['asked', 'long', 'Ten.'],
    ])
  })

  it('count their clicks and pauses', () => {
    const blocks = blocksFor(note, 'talk')
    expect(clicksIn(blocks)).toBe(3)
    expect(blocks.reduce((sum, { pauses }) => sum + pauses, 0)).toBe(2)
  })

  it.each([
    ['talk', 'One. Two.\n\nThree.\n\nFour.\n\nFive.'],
    ['short', 'Eight.'],
    ['long', 'Nine.'],
    ['other', 'One. Two.\n\nThree.\n\nFour.\n\nFive.'],
  ])('say in the cut %s what is its own, and no answer', (cut, said) => {
    expect(saidIn(blocksFor(note, cut))).toBe(said)
  })

  it('of a cut keep the answers of all cuts, unless it has its own', () => {
    expect(notesFor(note, 'short')).toBe('Eight.\n\n**If asked:** Six.\n\nSeven.')
    expect(notesFor(note, 'long')).toBe('Nine.\n\n**If asked:** Ten.')
  })

  it('keep the marks that Slidev reads', () => {
    expect(notesFor('A. [click] B.\n\n**Next:** C.', 'talk')).toBe('A. [click] B.\n\n**Next:** C.')
  })

  it('show a pause as an element of its own', () => {
    expect(shownNotes('A. [pause] B. [click] C.')).toBe('A. <i class="pause"></i> B. [click] C.')
  })

  it('lose them on paper', () => {
    expect(plainNotes('A. [pause] B.\n\n[click] C.\n\n**Next:** D.', '> ')).toBe('A. B.\n\n> C.\n\nNext: D.')
  })
})

describe('double brackets', () => {
  it('cut a text into what is typed and what is bound', () => {
    expect(pieces('a [[b:c]] d')).toEqual([{ text: 'a ' }, { text: '[[b:c]]', id: 'b:c' }, { text: ' d' }])
    expect(boundIds('[[a]] and [[month:b]] and [[]]')).toEqual(['a', 'month:b', ''])
  })
})

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
})
