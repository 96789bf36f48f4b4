export type Currency = 'USD' | 'EUR'

/** An amount in whole units of its currency: `usd(13e9)` is thirteen billion dollars. */
export interface Money<C extends Currency = Currency> {
  readonly amount: number
  readonly currency: C
}

/** Dollars: a positive, finite number of them. The lint of data/ names the record where it is not. */
export function usd(amount: number): Money<'USD'> {
  return { amount, currency: 'USD' }
}

/** Euros: a positive, finite number of them. */
export function eur(amount: number): Money<'EUR'> {
  return { amount, currency: 'EUR' }
}
