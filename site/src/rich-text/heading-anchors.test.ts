import { heading, paragraph, richText, richTextOf } from '@osi/shared'
import { expect, test } from 'vitest'
import { headingAnchors } from './heading-anchors.ts'

const headings = (...words: string[]) =>
  richText.parse(richTextOf(paragraph('first'), ...words.map((text) => heading('h2', text))))

test('an id is the slug of the heading, and says which block it is', () => {
  expect(headingAnchors(headings('Plans & goals'))).toEqual([
    { id: 'plans-goals', text: 'Plans & goals', block: 1, level: 2 },
  ])
})

test('equal headings are numbered from the second one on', () => {
  expect(headingAnchors(headings('Plan', 'Plan', 'Plan')).map(({ id }) => id)).toEqual(['plan', 'plan-2', 'plan-3'])
})

test('a numbered id never takes that of a heading with a number in its words', () => {
  expect(headingAnchors(headings('Plan', 'Plan 2', 'Plan')).map(({ id }) => id)).toEqual(['plan', 'plan-2', 'plan-3'])
})

test('a heading in an alphabet without a slug still gets an id, one without words none', () => {
  expect(headingAnchors(headings('计划', ' ')).map(({ id }) => id)).toEqual(['section'])
})

test('no heading skips a level', () => {
  const tags = ['h4', 'h2', 'h4', 'h4', 'h3', 'h2'] as const
  const written = richText.parse(richTextOf(...tags.map((tag) => heading(tag, tag))))
  expect(headingAnchors(written).map(({ level }) => level)).toEqual([2, 2, 3, 4, 3, 2])
})

test('a prefix keeps the ids of two texts on one page apart', () => {
  expect(headingAnchors(headings('Plan'), 'supports-')[0]?.id).toBe('supports-plan')
})
