import type { NavOperations, ShortcutOptions, SlideRoute } from '@slidev/types'
import { slides } from '@slidev/client/logic/slides.ts'
import { defineShortcutsSetup } from '@slidev/types'
import { keysShown, lastPlace, toggleStage } from '../speaker/stage.ts'

type Matter = Record<string, unknown>

function firstSlide(is: (matter: Matter) => boolean): number | undefined {
  return slides.value.find(({ meta: { slide } }: SlideRoute) => slide && is(slide.frontmatter))?.no
}

/** Slidev's keys, and the deck's own; `?` lists them (engine/speaker/keys.ts). */
export default defineShortcutsSetup((nav: NavOperations, base: ShortcutOptions[]) => {
  const jump = (is: (matter: Matter) => boolean) => (): void => {
    const no = firstSlide(is)
    if (no)
      nav.go(no)
  }
  return [
    // One press is one click: a slow laptop or a thumb that rests on the clicker must not skip a slide.
    ...base.map(shortcut => ({ ...shortcut, autoRepeat: false })),
    ...[1, 2, 3].map(
      (act): ShortcutOptions => ({ name: `act_${act}`, key: String(act), fn: jump(m => m.layout === 'card' && m.act === act) }),
    ),
    { name: 'appendix', key: 'a', fn: jump(m => m.layout === 'appendix') },
    { name: 'black', key: 'b', fn: () => toggleStage('black') },
    { name: 'black_clicker', key: '.', fn: () => toggleStage('black') },
    { name: 'record', key: 'e', fn: () => toggleStage('record') },
    { name: 'keys', key: '?', fn: () => keysShown.value = true },
    {
      name: 'return',
      key: 'r',
      fn: () => {
        const place = lastPlace()
        if (place)
          void (nav.go as (no: number, clicks?: number) => void)(place.no, place.clicks)
      },
    },
  ]
})
