import { callouts, lists, masthead, prose, stats, tables } from '../../data/index.ts'

/** Records with their ids, for a table of cases. */
export function entries<T extends object>(records: T): [id: keyof T & string, record: T[keyof T]][] {
  return Object.entries(records) as [keyof T & string, T[keyof T]][]
}

/** A part of the article as one text, by its id. */
export const articleTexts: Readonly<Record<string, string>> = {
  ...masthead,
  ...prose,
  ...Object.fromEntries(entries({ ...stats, ...callouts }).map(([id, record]) => [id, Object.values(record).join('\n')])),
  ...Object.fromEntries(entries(tables).map(([id, { rows }]) => [id, Object.values(rows).flat().join('\n')])),
  ...Object.fromEntries(entries(lists).map(([id, items]) => [id, items.join('\n')])),
}
