import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache, Problem } from '../cli/project.ts'
import { replaceFile } from '../cli/write.ts'
import { buildDeck } from './build.ts'

/** Builds the deck as one page that opens from disk. `file` is replaced only when the new one is complete. Returns its size in bytes. */
export async function buildSingle(file: string, { entry, notes = false }: { entry?: string, notes?: boolean }): Promise<number> {
  const dist = cache('single-dist')
  await buildDeck({ entry, out: dist, notes, args: ['--base', './', '--router-mode', 'hash'], single: true })
  const html = await inline(await readFile(join(dist, 'index.html'), 'utf8'), name => readFile(join(dist, name)))
  await replaceFile(file, html)
  return html.length
}

/** Puts the scripts, style sheets and icons of a page into it. @throws if the page still needs another file */
export async function inline(html: string, read: (name: string) => Promise<Uint8Array>): Promise<string> {
  const text = async (name: string): Promise<string> => new TextDecoder().decode(await read(name))
  // A page from disk is a link nobody can share.
  let page = html.replaceAll(/<meta (?:property="og:|name="twitter:).*?>\s*/g, '')
  for (const [tag, name = ''] of [...page.matchAll(/<script\s[^>]*\bsrc="\.\/([^"]+)"[^>]*><\/script>/g)]) {
    const script = (await text(name)).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
    page = page.replace(tag, () => `<script type="module">${script}</script>`)
  }
  for (const [tag, name = ''] of [...page.matchAll(/<link\s[^>]*\brel="stylesheet"[^>]*\bhref="\.\/([^"]+)"[^>]*>/g)]) {
    const style = await text(name)
    page = page.replace(tag, () => `<style>${style}</style>`)
  }
  for (const [tag, name = ''] of [...page.matchAll(/<link\s[^>]*\brel="icon"[^>]*\bhref="\.?\/([^"]+)"[^>]*>/g)]) {
    const icon = await text(name)
    page = page.replace(tag, () => `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`)
  }
  const [left] = /<(?:script|link)\s[^>]*\b(?:src|href)="(?!data:)[^"]*"[^>]*>/.exec(
    page.replaceAll(/<script type="module">[\s\S]*?<\/script>/g, ''),
  ) ?? []
  if (left)
    throw new Problem(`The single file was not written, because ${left} is not inside it.`)
  return page
}
