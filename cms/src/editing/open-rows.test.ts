import { expect, test } from 'vitest'
import { withOpenRows } from './open-rows.ts'

test('a row that an editor added is open, and says so; a closed one stays closed', () => {
  const state = {
    title: { value: 'Spring convening' },
    days: { value: 3, rows: [{ id: 'added', isLoading: true }, { id: 'shut', collapsed: true }, { id: 'open' }] },
  }
  expect(withOpenRows(state)).toEqual({
    title: { value: 'Spring convening' },
    days: {
      value: 3,
      rows: [
        { id: 'added', isLoading: true, collapsed: false },
        { id: 'shut', collapsed: true },
        { id: 'open', collapsed: false },
      ],
    },
  })
})
