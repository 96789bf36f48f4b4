import { describe, expect, it } from 'vitest'
import { divergences, figures, outside, remarks, since } from '../../data/index.ts'

describe('nothing is kept that nothing uses', () => {
  it('cites every page outside the article', () => {
    const cited = new Set<string>([
      ...Object.values(figures).map(figure => figure.source),
      ...Object.values(remarks).flatMap(remark => remark.sources),
      ...divergences.flatMap(({ cites }) => cites),
      ...since.map(({ source }) => source),
    ])
    expect(Object.keys(outside).filter(id => !cited.has(id))).toEqual([])
  })

  it('keeps what is fit for nothing but a date or a wording out of figures', () => {
    const poor = Object.values(figures).filter(({ source }) => source in outside && outside[source as keyof typeof outside].grade === 'C')
    expect(poor).toEqual([])
  })
})
