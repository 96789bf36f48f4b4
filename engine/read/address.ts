/** Where a slide stands on the page for readers. */
export function slideAnchor(no: number, frontmatter: Readonly<Record<string, unknown>>): string {
  return String(frontmatter.id ?? `slide-${no}`)
}

/**
 * The page for readers, from the deck, at a slide; a deck of one file has none. A copy for any folder may be opened where
 * no host finds its index.
 */
export function readAddress(anchor?: string): string | undefined {
  const { BASE_URL, VITE_SINGLE } = import.meta.env
  return VITE_SINGLE ? undefined : `${BASE_URL}read/${BASE_URL.startsWith('.') ? 'index.html' : ''}${anchor ? `#${anchor}` : ''}`
}
