/** What is wrong with a slide or a record, and what to do about it. */
export interface Finding {
  readonly file: string
  readonly line?: number
  /** The slide's id or title, or the record's id. */
  readonly where: string
  /** One sentence. */
  readonly remedy: string
  /**
   * A deck with it can be shown all the same: `npm start` says it and goes on.
   * Build, export and tests stop, unless the headmatter says `draft: true`.
   */
  readonly playable?: boolean
  /** It is about what is said, not what is seen: the dev server says it in the terminal alone. */
  readonly spoken?: boolean
}

/** One line for each finding, for a terminal. */
export function inLines(found: readonly Finding[]): string {
  return found.map(({ file, line, where, remedy }) => `${file}${line ? `:${line}` : ''}, “${where}”: ${remedy}`).join('\n')
}
