import { expect, test } from 'vitest'
import { anchorsOf } from './anchors.ts'

test('an anchor is what stands after the #, and each stands once on a page', () => {
  expect(anchorsOf(['/contacts/#help-desk', '/contacts/#help-desk', '/contacts/#osi'])).toEqual([
    'help-desk',
    'help-desk-2',
    'osi',
  ])
})
