/** The slides of the fixture deck, in order: engine/tests/fixture/pages/ferry.md. */
export const slides = ['cover', 'act-1', 'crossing', 'act-2', 'money', 'act-3', 'reports', 'remarks'] as const

/** Where a slide of the fixture stands. */
export const noOf = (id: typeof slides[number]): number => slides.indexOf(id) + 1

/** The last click of each slide that has any. */
const clicks: Partial<Record<string, number>> = { crossing: 2, money: 1 }

/** Every click of the talk, forwards. */
export const places = slides.flatMap((id, index) => Array.from({ length: (clicks[id] ?? 0) + 1 }, (_, click) => ({ no: index + 1, click })))
