import type { Rollup } from 'vite'

/** The rules of the deck's typefaces, as a page of the copy writes their addresses; `base` leads from the page to the copy. */
export function fontFacesIn(bundle: Rollup.OutputBundle, base: string): string {
  const styles = Object.values(bundle).flatMap(file => file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [])
  return styles.flatMap(style => style.match(/@font-face\s*\{[^}]*\}/g) ?? [])
    .map(rule => rule.replace(/url\(["']?(?!data:)(?:[^"')]*\/)?([^"')/]+)["']?\)/, `url(${base}assets/$1)`))
    .join('')
}
