import { describe, expect, it } from 'vitest'
import { toldError } from './tell-errors.ts'

/** An error as the production build makes it: class names are minified there, down to nothing. */
const thrown = (message: string, more: object = {}) => Object.assign(new Error(message), { name: '', ...more })

const unknown = { errors: [{ message: 'An unknown error occurred.' }] }

describe('what an editor is told of an error', () => {
  it('is its own sentence, whatever its class is called', () => {
    expect(toldError(thrown('This is the last administrator.', { status: 400, isPublic: true }), unknown)).toEqual({
      errors: [{ name: 'APIError', message: 'This is the last administrator.' }],
    })
  })

  it('keeps what it says to programs', () => {
    const data = { secondFactor: 'code' }
    expect(toldError(thrown('Write the code.', { status: 401, isPublic: true, data }), unknown)).toEqual({
      errors: [{ name: 'APIError', message: 'Write the code.', data }],
    })
  })

  it('keeps to itself what is not meant for editors', () => {
    const { errors } = toldError(thrown('relation "secret" does not exist', { status: 500, isPublic: false }), {
      errors: [{ message: 'Something went wrong.' }],
    })
    expect(errors[0]?.message).toContain('went wrong in the CMS')
    expect(errors[0]?.message).not.toContain('secret')
  })

  it('names one field with its sentence', () => {
    const data = { errors: [{ path: 'title', label: 'Title', message: 'Write a title.' }] }
    expect(toldError(thrown('The following field is invalid: Title', { status: 400, data }), unknown)).toEqual({
      errors: [{ name: 'ValidationError', data, message: 'Title – Write a title.' }],
    })
  })

  it('says the same of a class whose name is a letter', () => {
    const data = { errors: [{ path: 'title', label: 'Title', message: 'Write a title.' }] }
    const message = 'The following field is invalid: Title'
    expect(toldError(thrown(message, { name: 'i', status: 400, data }), { errors: [{ message }] })).toEqual({
      errors: [{ name: 'ValidationError', data, message: 'Title – Write a title.' }],
    })
  })

  it('names several fields, and leaves their sentences to the fields', () => {
    const data = {
      errors: [
        { path: 'title', label: 'Title', message: 'Write a title.' },
        { path: 'registration.url', label: 'How to register > Registration link', message: 'Begin with https://.' },
      ],
    }
    expect(toldError(thrown('', { status: 400, data }), unknown).errors[0]?.message).toBe(
      'These fields need another look: Title, How to register > Registration link',
    )
  })

  it('says a field’s path when it has no label', () => {
    const data = { errors: [{ path: 'file', message: 'Choose another file.' }] }
    expect(toldError(thrown('', { status: 400, data }), unknown).errors[0]?.message).toBe('Choose another file.')
  })

  it('keeps a sentence whole that the toast would cut at its colon and its commas', () => {
    const message = 'Write it like this: one, two.'
    expect(toldError(thrown(message, { status: 400, isPublic: true }), unknown).errors[0]?.message).toBe(
      'Write it like this∶ one, two.',
    )
  })

  it('leaves what another hook has said', () => {
    const said = { errors: [{ message: 'You are not signed in.' }] }
    expect(toldError(thrown('Forbidden', { status: 403 }), said)).toEqual({
      errors: [{ name: 'APIError', message: 'You are not signed in.' }],
    })
  })
})
