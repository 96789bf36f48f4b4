import { prose } from '../../data/index.ts'

export type ProseId = keyof typeof prose

/** The first paragraph after the article's five parts, where it begins to draw conclusions. */
const firstOfRest: ProseId = 'p-20'

/** The article's paragraphs up to its conclusions, or from there on. */
export function articleText(half: 'parts' | 'rest'): { readonly id: ProseId, readonly text: string }[] {
  const all = (Object.keys(prose) as ProseId[]).map(id => ({ id, text: prose[id] }))
  const cut = all.findIndex(({ id }) => id === firstOfRest)
  return half === 'parts' ? all.slice(0, cut) : all.slice(cut)
}
