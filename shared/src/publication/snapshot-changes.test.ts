import { describe, expect, it } from 'vitest'
import type { Snapshot } from './snapshot.ts'
import { listChangesBetween, snapshotChangesSchema, snapshotWith, type SnapshotChanges } from './snapshot-changes.ts'

const digested = (letters: string) => [...letters].map((letter) => ({ digest: `#${letter}`, item: { letter } }))
const changesFrom = (before: string, after: string) =>
  listChangesBetween(
    digested(before).map(({ digest }) => digest),
    digested(after),
  )

const fingerprint = (digit: string) => digit.repeat(64)
const snapshot: Snapshot = {
  version: 1,
  fingerprint: fingerprint('1'),
  documents: { pages: digested('abcd').map(({ item }) => item) },
  globals: { home: {} },
  media: [],
  redirects: [{ id: 'r' }],
  problems: [],
}
const changes = (pages: SnapshotChanges['documents']['pages']): SnapshotChanges => ({
  version: 1,
  since: snapshot.fingerprint,
  fingerprint: fingerprint('2'),
  documents: { pages: pages ?? [] },
  globals: { home: { heading: 'New' } },
  media: [],
  redirects: [],
  problems: [],
})

describe('the changes between two lists', () => {
  it.each([
    ['nothing changed', 'abcd', 'abcd'],
    ['one in the middle', 'abcd', 'abXd'],
    ['one more at the end', 'abcd', 'abcdX'],
    ['the first and the last gone', 'abcd', 'bc'],
    ['another order', 'abcd', 'dcba'],
    ['all of it new', 'abcd', 'XYZ'],
    ['from nothing', '', 'ab'],
    ['to nothing', 'ab', ''],
  ])('lead from one to the other: %s', (_, before, after) => {
    const list = { ...snapshot, documents: { pages: digested(before).map(({ item }) => item) } }
    const result = snapshotWith(list, snapshotChangesSchema.parse(changes(changesFrom(before, after))))
    expect(result.documents.pages).toEqual(digested(after).map(({ item }) => item))
  })

  it('carry only what is new', () => {
    expect(changesFrom('abcd', 'abXd')).toEqual([
      { from: 0, count: 2 },
      { item: { letter: 'X' } },
      { from: 3, count: 1 },
    ])
  })
})

describe('a snapshot with changes', () => {
  it('has the very objects that stayed, and the new fingerprint', () => {
    const result = snapshotWith(snapshot, changes([{ from: 1, count: 1 }]))
    expect(result.documents.pages?.[0]).toBe(snapshot.documents.pages?.[1])
    expect(result.fingerprint).toBe(fingerprint('2'))
    expect(result.redirects).toEqual([])
    expect(result).not.toHaveProperty('since')
  })

  it('refuses changes that start from something else', () => {
    expect(() => snapshotWith({ ...snapshot, fingerprint: fingerprint('3') }, changes([]))).toThrow('another snapshot')
    expect(() => snapshotWith(snapshot, changes([{ from: 2, count: 5 }]))).toThrow('longer list')
  })
})
