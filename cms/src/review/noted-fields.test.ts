import { expect, test } from 'vitest'
import { notedFields } from './noted-fields.ts'

test('a note can be about every field that an editor sees, by its path', () => {
  expect(
    notedFields([
      { name: 'title', label: 'Title', type: 'text' },
      { name: 'notices', type: 'ui' },
      { name: 'updatedBy', label: 'Changed by', type: 'relationship', admin: { hidden: true } },
      { type: 'row', fields: [{ name: 'startsAt', label: 'Starts', type: 'date' }] },
      {
        name: 'recording',
        label: 'Recording',
        type: 'group',
        fields: [{ name: 'url', label: 'Link to the video', type: 'text' }],
      },
      { name: 'days', label: 'Days', type: 'array', fields: [{ name: 'date', label: 'Date', type: 'date' }] },
      { name: '_status', label: 'Status', type: 'select' },
    ]),
  ).toEqual([
    { path: 'title', label: 'Title' },
    { path: 'startsAt', label: 'Starts' },
    { path: 'recording.url', label: 'Recording: Link to the video' },
    { path: 'days', label: 'Days' },
  ])
})
