/** The slides of the fixture deck, in order: engine/tests/fixture/pages/ferry.md. */
export const slides = ['cover', 'act-1', 'crossing', 'act-2', 'money', 'act-3', 'reports', 'remarks'] as const

/** Where a slide of the fixture stands. */
export const noOf = (id: typeof slides[number]): number => slides.indexOf(id) + 1

/** Every click of a cut, forwards, given the last click of each of its slides. */
function placesOf(...clicks: number[]): { no: number, click: number }[] {
  return clicks.flatMap((last, index) => Array.from({ length: last + 1 }, (_, click) => ({ no: index + 1, click })))
}
export const places = placesOf(0, 0, 2, 0, 1, 0, 0, 0)
export const shortPlaces = placesOf(0, 2, 1, 0)
