import type { NavOperations, ShortcutOptions } from '@slidev/types'
import { slides } from '@slidev/client/logic/slides'
import { defineShortcutsSetup } from '@slidev/types'

/** The slide that opens an act. */
function openingOf(act: number): number | undefined {
  return slides.value.find(({ meta: { slide } }) => slide?.frontmatter.layout === 'act' && slide.frontmatter.act === act)?.no
}

/** Slidev's keys, and `1`, `2`, `3` for the three acts. */
export default defineShortcutsSetup((nav: NavOperations, base: ShortcutOptions[]) => [
  ...base,
  ...[1, 2, 3].map((act): ShortcutOptions => ({
    name: `act_${act}`,
    key: String(act),
    fn: () => {
      const no = openingOf(act)
      if (no)
        nav.go(no)
    },
  })),
])
