import { describe, expect, it } from 'vitest'
import { fingerprintOf } from './canonical-json.ts'

describe('fingerprintOf', () => {
  it('is the same whatever order the keys came in', () => {
    expect(fingerprintOf({ a: 1, b: { c: 2, d: undefined } })).toBe(fingerprintOf({ b: { c: 2 }, a: 1 }))
  })

  it('differs when the content does, and when a list is in another order', () => {
    expect(fingerprintOf({ a: 1 })).not.toBe(fingerprintOf({ a: '1' }))
    expect(fingerprintOf([1, 2])).not.toBe(fingerprintOf([2, 1]))
  })
})
