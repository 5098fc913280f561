import { valuesOf } from '@osi/shared'
import { afterEach, expect, test } from 'vitest'
import { logAsJson } from './json-log.ts'

const { log, info, warn, error } = console
afterEach(() => Object.assign(console, { log, info, warn, error }))

/** What the log has after something was said on the console. */
function logged(level: string, say: () => void) {
  const lines: string[] = []
  logAsJson(level, { write: (line) => void lines.push(line) })
  say()
  return lines.map((line) => valuesOf(JSON.parse(line)))
}

test('a sentence becomes one line with its time and level, without colors', () => {
  const [line, ...others] = logged('info', () => console.log('\u001b[32mThe CMS listens\u001b[39m on port %d.', 3000))
  expect(line).toMatchObject({ level: 'info', name: 'cms', msg: 'The CMS listens on port 3000.' })
  expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  expect(others).toEqual([])
})

test('an error keeps its stack, and lines of one text stay together', () => {
  const [line, ...others] = logged('info', () =>
    console.error('The request %s failed:\nreally', 'abc', new TypeError('no')),
  )
  expect(line).toMatchObject({
    level: 'error',
    msg: 'The request abc failed:\nreally',
    err: { type: 'TypeError', message: 'no' },
  })
  expect(others).toEqual([])
})

test('what is below the level is left out', () => {
  expect(logged('error', () => console.warn('a connection ended'))).toEqual([])
})
