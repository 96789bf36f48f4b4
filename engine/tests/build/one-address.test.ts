import { describe, expect, it } from 'vitest'
import { otherAddress } from '../../build/one-address.ts'

describe('a talk has one address', () => {
  it.each([
    ['its own name', 'localhost:3030', undefined],
    ['the number of this machine', '127.0.0.1:3030', 'http://localhost:3030/presenter/1?clicks=2'],
    ['the number of this machine in IPv6', '[::1]:3030', 'http://localhost:3030/presenter/1?clicks=2'],
    ['a name on the network, for a phone', '192.168.1.20:3030', undefined],
    ['no name at all', undefined, undefined],
  ])('asked by %s', (_, host, location) => {
    expect(otherAddress({ headers: { host }, url: '/presenter/1?clicks=2' }, 'localhost')).toBe(location)
  })
})
