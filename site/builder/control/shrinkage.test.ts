import { snapshotSchema, type Snapshot } from '@osi/shared'
import { describe, expect, test } from 'vitest'
import { shrinkageOf } from './shrinkage.ts'

const now = new Date('2026-06-01T12:00:00Z')
const withContacts = (...contacts: object[]): Snapshot =>
  snapshotSchema.parse({
    version: 1,
    fingerprint: 'a-fingerprint-long-enough',
    documents: { contacts },
    globals: {},
    media: [],
    redirects: [],
  })
const ten = Array.from({ length: 10 }, (_, index) => ({ id: `c${index}`, name: `Contact ${index}` }))

describe('a snapshot that lost', () => {
  test.each([
    [0, false],
    [3, false],
    [4, true],
    [10, true],
  ])('%i of ten documents is suspicious: %s', (count, suspicious) => {
    const { lost, ...rest } = shrinkageOf(withContacts(...ten), withContacts(...ten.slice(count)), now)
    expect(rest.suspicious).toBe(suspicious)
    expect(lost.map(({ id }) => id)).toEqual(ten.slice(0, count).map(({ id }) => id))
  })

  test('documents whose time was over did not lose them', () => {
    const over = ten.map((contact) => ({ ...contact, withdrawAt: '2026-06-01T12:00:00Z' }))
    expect(shrinkageOf(withContacts(...over), withContacts(), now)).toEqual({ lost: [], suspicious: false })
  })

  test('documents that can’t be handed over did not lose them', () => {
    const problems = ten.map(({ id, name }) => ({
      type: 'contacts',
      id,
      title: name,
      path: 'phone',
      message: 'Wrong.',
    }))
    expect(shrinkageOf(withContacts(...ten), { ...withContacts(), problems }, now).lost).toEqual([])
  })
})
