/** Where a slide stands on the page for readers. */
export function slideAnchor(no: number, frontmatter: Readonly<Record<string, unknown>>): string {
  return String(frontmatter.id ?? `slide-${no}`)
}

/** The page for readers, from the base of a copy. A copy for any folder may be opened where no host finds its index. */
export function readPage(base: string): string {
  return `${base}read/${base.startsWith('.') ? 'index.html' : ''}`
}

/** The page for readers, from the deck, at a slide; a deck of one file has none. */
export function readAddress(anchor?: string): string | undefined {
  const { BASE_URL, VITE_SINGLE } = import.meta.env
  return VITE_SINGLE ? undefined : `${readPage(BASE_URL)}${anchor ? `#${anchor}` : ''}`
}
