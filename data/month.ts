/** A month the talk can speak of. A month is a month: there are no days, and no thirteenth. */
export type Month = `${Year}-${MonthOfYear}`
type Year = 2016 | 2017 | 2018 | 2019 | 2020 | 2021 | 2022 | 2023 | 2024 | 2025 | 2026
type MonthOfYear = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12'

/** A day where it is known, or else the month alone: `2023-11-18`, `2023-11`. */
export type DayOrMonth = Month | `${Month}-${number}`

/** The month of a day. */
export function monthOf(date: DayOrMonth): Month {
  return date.slice(0, 7) as Month
}

/** `November 2023` as `2023-11`. */
export function monthNamed(words: string): Month {
  const [name = '', year = ''] = words.split(' ')
  const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
  return `${year}-${String(names.indexOf(name) + 1).padStart(2, '0')}` as Month
}
