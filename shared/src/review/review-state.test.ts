import { describe, expect, test } from 'vitest'
import {
  reviewActions,
  reviewStateOf,
  reviewStates,
  reviewTable,
  stateAfter,
  type RequestState,
  type ReviewAction,
  type ReviewFacts,
  type ReviewRole,
  type ReviewState,
} from './review-state.ts'

const roles: ReviewRole[] = ['author', 'publisher', 'admin']

/** What is said of every step: from, action, to, and who may; `own` also for the author who asked. */
const steps: [ReviewState, ReviewAction, ReviewState, 'everyone' | 'publishers' | 'own'][] = [
  ['draft', 'edit', 'draft', 'everyone'],
  ['draft', 'ask', 'waiting', 'everyone'],
  ['draft', 'publish', 'published', 'publishers'],
  ['waiting', 'edit', 'waiting', 'everyone'],
  ['waiting', 'withdraw', 'draft', 'own'],
  ['waiting', 'send-back', 'sent-back', 'publishers'],
  ['waiting', 'publish', 'published', 'publishers'],
  ['sent-back', 'edit', 'sent-back', 'everyone'],
  ['sent-back', 'ask', 'waiting', 'everyone'],
  ['sent-back', 'publish', 'published', 'publishers'],
  ['published', 'edit', 'changed', 'everyone'],
  ['published', 'unpublish', 'draft', 'publishers'],
  ['changed', 'edit', 'changed', 'everyone'],
  ['changed', 'ask', 'changed-waiting', 'everyone'],
  ['changed', 'publish', 'published', 'publishers'],
  ['changed', 'unpublish', 'draft', 'publishers'],
  ['changed-waiting', 'edit', 'changed-waiting', 'everyone'],
  ['changed-waiting', 'withdraw', 'changed', 'own'],
  ['changed-waiting', 'send-back', 'changed-sent-back', 'publishers'],
  ['changed-waiting', 'publish', 'published', 'publishers'],
  ['changed-waiting', 'unpublish', 'waiting', 'publishers'],
  ['changed-sent-back', 'edit', 'changed-sent-back', 'everyone'],
  ['changed-sent-back', 'ask', 'changed-waiting', 'everyone'],
  ['changed-sent-back', 'publish', 'published', 'publishers'],
  ['changed-sent-back', 'unpublish', 'sent-back', 'publishers'],
]

describe('every state, action and role', () => {
  for (const state of reviewStates)
    for (const action of reviewActions)
      for (const role of roles)
        for (const isAsker of [true, false]) {
          const [, , to, who] = steps.find(([from, deed]) => from === state && deed === action) ?? []
          const isAllowed = who === 'everyone' || role !== 'author' || (who === 'own' && isAsker)
          const expected = isAllowed ? to : undefined
          test(`${state}, ${action} by ${role}${isAsker ? ' who asked' : ''}: ${expected ?? 'not possible'}`, () => {
            expect(stateAfter(state, action, { role, isAsker })).toBe(expected)
          })
        }
})

test('an office of one is never stopped: from every state with something new, a publisher publishes', () => {
  for (const state of reviewStates.filter((one) => one !== 'published'))
    expect(stateAfter(state, 'publish', { role: 'publisher', isAsker: false })).toBe('published')
})

test('no state is a dead end, and each can be reached', () => {
  const reached = new Set(Object.values(reviewTable).flatMap((actions) => Object.values(actions)))
  expect([...reached].sort()).toEqual([...reviewStates].sort())
})

test.each<[ReviewFacts['isPublished'], boolean, RequestState | undefined, ReviewState]>([
  [false, true, undefined, 'draft'],
  [false, true, 'waiting', 'waiting'],
  [false, true, 'sent-back', 'sent-back'],
  [true, false, undefined, 'published'],
  [true, false, 'waiting', 'published'],
  [true, true, undefined, 'changed'],
  [true, true, 'waiting', 'changed-waiting'],
  [true, true, 'sent-back', 'changed-sent-back'],
])('published %s, changes %s, request %s: %s', (isPublished, hasChanges, request, state) => {
  expect(reviewStateOf({ isPublished, hasChanges, request })).toBe(state)
})
