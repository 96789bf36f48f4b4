import type { Locator } from 'playwright/test'
import { letters } from '../../engine/deck/text.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { expectReady } from '../support/ready.ts'

/** A note as it is read: without markdown and markers. */
function plain(note: string): string {
  return letters(note.replaceAll(/^\[click(?::\d+)?\]|[*_`]/gm, ''))
}

/** Height in CSS pixels that does not fit into the notes' box. */
function hidden(note: Locator): Promise<number> {
  return note.evaluate((element) => {
    let box: Element = element
    while (box.parentElement && !/auto|scroll/.test(getComputedStyle(box).overflowY))
      box = box.parentElement
    return box.scrollHeight - box.clientHeight
  })
}

for (const [width, height] of [[1280, 800], [1920, 1080]] as const) {
  test(`at ${width}x${height} the presenter sees the whole note of each slide, with a marker for each click`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.goto('/presenter/1')
    const note = page.locator('.slidev-note').first()
    const steps = page.getByTitle(/^Clicks in this slide: \d+$/).first()
    const soft = expect.configure({ soft: true, timeout: 3000 })

    for (const { no, title, notes } of deck.slides) {
      // The down arrow goes to the next slide, past the clicks of this one.
      if (no > 1)
        await page.keyboard.press('ArrowDown')
      await expect(page).toHaveURL(new RegExp(`/presenter/${no}(?:\\?|$)`))
      await expectReady(page, `#slide-content [data-slidev-no="${no}"]`)
      const markers = notes.match(/^\[click(?::\d+)?\]/gm)?.length ?? 0
      // The state before the first click counts as one.
      await soft(steps, `slide ${no} (${title}) has as many clicks as its notes have markers`).toHaveAttribute('title', `Clicks in this slide: ${markers + 1}`)
      await soft(note.locator('.slidev-note-click-mark'), `markers shown for slide ${no} (${title})`).toHaveCount(markers)
      await soft.poll(() => hidden(note), `pixels of the note of slide ${no} (${title}) that must be scrolled to`).toBe(0)
      await soft.poll(async () => letters(await note.innerText()), `the note of slide ${no} (${title})`).toBe(plain(notes))
    }
  })
}
