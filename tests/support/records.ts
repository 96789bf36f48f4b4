/** Records with their ids, for a table of cases. */
export function entries<T extends object>(records: T): [id: keyof T & string, record: T[keyof T]][] {
  return Object.entries(records) as [keyof T & string, T[keyof T]][]
}
