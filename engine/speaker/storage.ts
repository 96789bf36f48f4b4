/** Remembers a value in this browser, or forgets it; where the storage is full, only this window knows it. */
export function keep(key: string, value: string | undefined): void {
  try {
    if (value === undefined)
      localStorage.removeItem(key)
    else
      localStorage.setItem(key, value)
  }
  catch {}
}
