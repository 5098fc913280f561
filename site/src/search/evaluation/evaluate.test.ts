import { expect, test } from 'vitest'
import { evaluate, type JudgedQuery } from './evaluate.ts'

const corpus = [
  { id: 'a', type: 'page', title: 'School improvement', headings: [], tags: [], body: 'Coaching for leaders.' },
  { id: 'b', type: 'page', title: 'Coaching', headings: null, tags: null, body: null },
]

test('the figures of a search that finds everything first are whole', async () => {
  const queries: JudgedQuery[] = [
    { q: 'improvement', targets: { a: 1 } },
    { q: 'coaching', targets: { b: 3, a: 1 } },
  ]
  expect(await evaluate(corpus, queries)).toEqual({
    success1: 1,
    mrr10: 1,
    ndcg10: 1,
    recall10: 1,
    zeroResults: 0,
    queries: [
      { q: 'improvement', ids: ['a'] },
      { q: 'coaching', ids: ['b', 'a'] },
    ],
  })
})

test('a target in the second place counts half, one that is not found nothing', async () => {
  const { success1, mrr10, recall10 } = await evaluate(corpus, [{ q: 'coaching', targets: { a: 1, missing: 1 } }])
  expect({ success1, mrr10, recall10 }).toEqual({ success1: 0, mrr10: 0.5, recall10: 0.5 })
})

test('a query without results is counted', async () => {
  expect((await evaluate(corpus, [{ q: '§§§', targets: { a: 1 } }])).zeroResults).toBe(1)
})
