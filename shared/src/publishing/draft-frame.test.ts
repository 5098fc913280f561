import { expect, test } from 'vitest'
import { parseFrameAnswer, parseFrameMessage } from './draft-frame.ts'

const to = 'osi-draft-frame'
const from = to

test.each([
  [
    { to, sealed: 'x', look: { contrast: 'high', scheme: 'dark' } },
    { to, sealed: 'x', look: { contrast: 'high', scheme: 'dark' } },
  ],
  [
    { to, look: {} },
    { to, look: {} },
  ],
  [
    { to, sealed: 3, look: { contrast: 'loud', scheme: 'pink' } },
    { to, look: {} },
  ],
  [
    { to, marks: [1, 'two', 3], goTo: 3 },
    { to, marks: [1, 3], goTo: 3 },
  ],
  [{ to, marks: 'all', goTo: 'there' }, { to }],
  [{ sealed: 'x' }, undefined],
  [null, undefined],
  ['text', undefined],
])('the form says %j', (data, expected) => {
  expect(parseFrameMessage(data)).toEqual(expected)
})

test.each([
  [
    { from, kind: 'ready' },
    { from, kind: 'ready' },
  ],
  [
    { from, kind: 'clicked', words: 'Hours' },
    { from, kind: 'clicked', words: 'Hours' },
  ],
  [{ from, kind: 'clicked' }, undefined],
  [
    { from, kind: 'checked', found: [{ rule: 'p-as-heading', words: 'Parking', around: 'Parking', mark: 4 }] },
    { from, kind: 'checked', found: [{ rule: 'p-as-heading', words: 'Parking', around: 'Parking', mark: 4 }] },
  ],
  [
    { from, kind: 'checked', found: [{ rule: 'p-as-heading', mark: 4 }, { rule: 'x' }, 'text', null] },
    { from, kind: 'checked', found: [{ rule: 'p-as-heading', words: '', around: '', mark: 4 }] },
  ],
  [{ from, kind: 'checked' }, undefined],
  [
    { from, kind: 'unchecked' },
    { from, kind: 'unchecked' },
  ],
  [{ from, kind: 'other' }, undefined],
  [{ kind: 'ready' }, undefined],
  [undefined, undefined],
])('the frame says %j', (data, expected) => {
  expect(parseFrameAnswer(data)).toEqual(expected)
})
