// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { keepFocused } from './keep-focused.ts'

const button = (id: string) => document.querySelector<HTMLElement>(`#${id}`)

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<button id="pressed"></button><button id="other"></button>'
})

test('what lost the focus while rows were moved gets it back', () => {
  keepFocused(() => button('pressed'))
  expect(document.activeElement?.id).toBe('pressed')
  button('pressed')?.blur()
  vi.advanceTimersByTime(100)
  expect(document.activeElement?.id).toBe('pressed')
})

test('who goes elsewhere is left there, and after a moment nothing is watched', () => {
  keepFocused(() => button('pressed'))
  button('other')?.focus()
  vi.advanceTimersByTime(100)
  expect(document.activeElement?.id).toBe('other')
  vi.advanceTimersByTime(2_000)
  button('other')?.blur()
  vi.advanceTimersByTime(2_000)
  expect(document.activeElement).toBe(document.body)
})
