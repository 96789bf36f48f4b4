import { expect, it } from 'vitest'
import { parse } from '../../speaker/rehearsal.ts'

it.each(
  [null, '', 'null', '{}', '[]', '{"no":1}', '{"no":1,"since":0,"spent":null}'],
)('a rehearsal is not read from %j', (text) => {
  expect(parse(text)).toBeUndefined()
})
