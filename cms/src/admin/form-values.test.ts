import { describe, expect, it } from 'vitest'
import { formValues } from './form-values.ts'

describe('formValues', () => {
  it('gives lists their rows, and leaves out a list without any', () => {
    expect(
      formValues({
        title: { value: 'i3' },
        days: { value: 1, rows: [{ id: 'a' }], disableFormData: true },
        'days.0.label': { value: 'Pre-conference' },
        'days.0.sessions': { value: 0, rows: [] },
      }),
    ).toEqual({ title: 'i3', days: [{ label: 'Pre-conference' }] })
  })
})
