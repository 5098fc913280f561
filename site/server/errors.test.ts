import { valuesOf } from '@osi/shared'
import Fastify from 'fastify'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { answerErrors, newRequestId } from './errors.ts'

/** A server whose only page fails, and what it writes into its log. */
function failing(error: Error) {
  const lines: Record<string, unknown>[] = []
  const log = pino({}, { write: (line: string) => void lines.push(valuesOf(JSON.parse(line))) })
  const site = Fastify({ genReqId: newRequestId })
  answerErrors(site, log)
  site.get('/page/', () => Promise.reject(error))
  return { site, lines }
}

test('an error of our own is one line in the log, with the number that the reader is told', async () => {
  const { site, lines } = failing(new Error('The page can’t be made.'))
  const { statusCode, headers, body } = await site.inject('/page/?q=x')
  expect(statusCode).toBe(500)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ method: 'GET', address: '/page/?q=x', err: { message: 'The page can’t be made.' } })
  expect(body).toContain(String(lines[0]?.requestId))
  expect(headers['x-request-id']).toBe(lines[0]?.requestId)
  expect(body).not.toContain('can’t be made')
})

test('a reader’s mistake is a sentence, and no line in the log', async () => {
  const { site, lines } = failing(Object.assign(new Error('Payload too large'), { statusCode: 413 }))
  const { statusCode, body } = await site.inject('/page/')
  expect([statusCode, lines.length]).toEqual([413, 0])
  expect(body).toBe('This is too long. Please shorten it and send it again.\n')
})
