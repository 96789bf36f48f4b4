/** Text without spaces, ligatures and case, to compare what a page shows with what a slide says. */
export function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00AD]/g, '').toLowerCase()
}
