import { expect, test } from 'vitest'
import { updateAfter } from './change-note-fields.ts'

const at = new Date('2026-12-01T15:00:00Z')
const before = { at: '2026-11-01T15:00:00.000Z', note: 'New phone' }

test('readers are told what was published for them, and when', () => {
  const values = { _status: 'published', changeNote: ' New room ', changeNoteIsPublic: true }
  expect(updateAfter(values, before, at)).toEqual({ at: '2026-12-01T15:00:00.000Z', note: 'New room' })
})

test.each([
  { _status: 'published', changeNote: 'New room', changeNoteIsPublic: false },
  { _status: 'published', changeNote: null, changeNoteIsPublic: true },
  { _status: 'published', changeNote: '  ', changeNoteIsPublic: true },
  { _status: 'draft', changeNote: 'New room', changeNoteIsPublic: true },
])('whatever is not told to readers leaves what they were told: %o', (values) => {
  expect(updateAfter(values, before, at)).toEqual(before)
  expect(updateAfter(values, undefined, at)).toBeNull()
})
