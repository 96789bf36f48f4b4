import { describe, expect, it } from 'vitest'
import { readMarkup, readTemplate } from '../../deck/tags.ts'

describe('tags', () => {
  it.each([
    ['<Quote id="a" />', { id: 'a' }],
    ['<Quote id=\'a\' />', { id: 'a' }],
    ['<Quote id=a></Quote>', { id: 'a' }],
    ['<Quote\n  id="a"\n  size="s"\n/>', { id: 'a', size: 's' }],
    ['<Quotes :ids="[\'a\', \'b\']" :clicks="false" />', { ids: ['a', 'b'], clicks: false }],
    ['<Bars :bars="[{ id: \'a\', n: -2, label: `x and y` }]" />', { bars: [{ id: 'a', n: -2, label: 'x and y' }] }],
    ['<Bars :bars="all" />', {}],
    ['<Bars live />', { live: '' }],
  ])('of %s have values', (text, props) => {
    expect(readMarkup(text).tags[0]?.props).toEqual(props)
  })

  it('are found inside others, in their order and with their lines, and not in comments', () => {
    const { tags, texts } = readMarkup('# A\n\n<div>\n  <A /> 5 < 6\n</div>\n<!-- <B /> 7 -->\n<C v-click="2">x {{ y }}</C>')
    expect(tags.map(({ name, line }) => [name, line])).toEqual([['div', 3], ['A', 4], ['C', 7]])
    expect(tags.at(-1)?.directives).toEqual({ click: 2 })
    expect(texts.join('').replaceAll(/\s+/g, ' ').trim()).toBe('# A 5 < 6 x')
  })

  it('of a Vue file are those of its template', () => {
    const { tags, texts }
      = readTemplate(
        '<script setup>const a = "<B />"</script>\n<template>\n  <A title="t">{{ a }} words</A>\n</template>\n<style>.a > b { color: red }</style>',
      )
    expect(tags.map(({ name, props }) => [name, props])).toEqual([['A', { title: 't' }]])
    expect(texts.join('').trim()).toBe('words')
  })
})
