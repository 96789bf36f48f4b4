import { describe, expect, it } from 'vitest'
import { belongsToBrowser, latinLetter } from '../../speaker/keyboard.ts'

const press = { key: 'd', code: 'KeyD', ctrlKey: false, altKey: false, metaKey: false }

describe('a key press', () => {
  it.each([
    ['Ctrl+D', { ctrlKey: true }],
    ['Alt+Left', { key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }],
    ['Cmd+R', { key: 'r', code: 'KeyR', metaKey: true }],
    ['AltGr+E, which Windows sends as Ctrl and Alt', { key: '€', code: 'KeyE', ctrlKey: true, altKey: true }],
    ['Ctrl alone', { key: 'Control', code: 'ControlLeft' }],
  ])('belongs to the browser as %s', (_, change) => {
    expect(belongsToBrowser({ ...press, ...change })).toBe(true)
  })

  it.each([
    ['d', {}],
    ['Shift+Space', { key: ' ', code: 'Space' }],
    ['the right arrow', { key: 'ArrowRight', code: 'ArrowRight' }],
  ])('is the talk’s as %s', (_, change) => {
    expect(belongsToBrowser({ ...press, ...change })).toBe(false)
  })

  it.each([
    ['the d of a Russian keyboard', { key: 'в' }, 'd'],
    ['the d of a Greek keyboard', { key: 'δ' }, 'd'],
    ['the b of a Russian keyboard, with Caps Lock', { key: 'И', code: 'KeyB' }, 'b'],
    ['a letter of its own', {}, undefined],
    ['a letter with an accent that has no place of a letter', { key: 'é', code: 'Digit2' }, undefined],
    ['an arrow', { key: 'ArrowRight', code: 'ArrowRight' }, undefined],
    ['the é of a French layout on a letter’s place', { key: '1', code: 'Digit1' }, undefined],
  ])('has %s', (_, change, letter) => {
    expect(latinLetter({ ...press, ...change })).toBe(letter)
  })
})
