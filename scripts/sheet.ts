import type { Photo } from '../engine/export/photos.ts'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { requireSound } from '../engine/check/lint-deck.ts'
import { command, noMore } from '../engine/cli/args.ts'
import { launchBrowser } from '../engine/cli/browser.ts'
import { Problem, root } from '../engine/cli/project.ts'
import { readDeck, slidesInRange } from '../engine/deck/deck.ts'
import { fullEntry, takeEntry } from '../engine/deck/entry.ts'
import { contactSheet, serveForPhotos, takePhotos } from '../engine/export/photos.ts'

await command({
  usage: '[lightning.md]',
  about: 'Draws every slide as a picture, and all of them on one sheet, in exports/sheet/.',
  options: {
    clicks: { type: 'boolean', help: 'a picture for each click' },
    dark: { type: 'boolean', help: 'in dark colours' },
    range: { type: 'string', help: 'some slides: 5-7,9' },
    width: { type: 'string', help: 'pixels of a picture; those of the deck' },
    url: { type: 'string', help: 'take them from a running deck: http://localhost:3030' },
  },
}, async ({ clicks = false, dark = false, range, url, ...values }, words) => {
  const entry = takeEntry(words)
  noMore(words)
  await requireSound(entry)
  const deck = await readDeck(entry)
  const width = Number(values.width ?? deck.width)
  const height = Math.round(width * deck.height / deck.width)
  if (!(width >= 100))
    throw new Problem('--width needs a number of pixels.')
  if (url && !/^https?:/.test(url))
    throw new Problem('--url needs an address, such as http://localhost:3030.')
  const numbers = slidesInRange(deck, range)

  const served = url ? { url: url.replace(/\/*$/, '/'), close: async () => {} } : await serveForPhotos(deck.entry)
  const browser = await launchBrowser()
  const photos = await takePhotos(browser, served.url, numbers, { clicks, dark, width, height })
  const name = ({ no, click }: Photo): string => [deck.slides[no - 1]?.id || no, click].filter(part => part !== undefined).join('-')
  const sheet = await contactSheet(browser, photos, name)
  await browser.close()
  await served.close()

  const dir = join(root, 'exports', deck.entry === fullEntry ? 'sheet' : `sheet-${basename(deck.entry, '.md')}`, dark ? 'dark' : '')
  await mkdir(dir, { recursive: true })
  // A partial run leaves the other slides' pictures alone.
  const old = range ? [] : (await readdir(dir)).filter(name => name.endsWith('.png'))
  await Promise.all(old.map(name => rm(join(dir, name))))
  for (const photo of photos)
    await writeFile(join(dir, `${name(photo)}.png`), photo.png)
  await writeFile(join(dir, 'sheet.png'), sheet)
  console.log(`${relative(root, dir)}/sheet.png is ready: ${photos.length} pictures of ${numbers.length} slides.`)
})
