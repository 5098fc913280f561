import { expect, test } from 'vitest'
import { outcomeOf } from './sign-in-request.ts'

const errorBody = (error: object) => ({ errors: [error] })

test.each([
  ['a token', true, { token: 'x' }, { is: 'signed-in', recoveryCodes: undefined }],
  ['recovery codes', true, { recoveryCodes: ['a', 'b'] }, { is: 'signed-in', recoveryCodes: ['a', 'b'] }],
  [
    'the code that is missing',
    false,
    errorBody({ message: 'Write the code.', data: { secondFactor: 'code' } }),
    { is: 'code-needed' },
  ],
  [
    'a key to set up',
    false,
    errorBody({ message: 'Set it up.', data: { secondFactor: 'setup', setup: { key: 'ABCD', qr: '<svg/>' } } }),
    { is: 'setup-needed', setup: { key: 'ABCD', qr: '<svg/>' } },
  ],
  ['a refusal', false, errorBody({ message: 'No.' }), { is: 'refused', sentence: 'No.' }],
  ['something else', false, 'Bad gateway', { is: 'refused', sentence: expect.stringContaining('does not answer') }],
])('an answer with %s is understood', (_what, isOk, body, outcome) => {
  expect(outcomeOf(isOk, body)).toEqual(outcome)
})
