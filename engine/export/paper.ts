/** The sheets that the handout is made for. */
export const papers = { a4: { width: '210mm', height: '297mm' }, letter: { width: '8.5in', height: '11in' } } as const
export type Paper = keyof typeof papers
