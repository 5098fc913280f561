import type { Payload } from 'payload'
import { poolOf } from './postgres.ts'

const timeoutMs = 2_000

async function askDatabase(payloadOf: () => Promise<Payload>): Promise<void> {
  await poolOf(await payloadOf()).query('select 1')
}

/** Answers `GET /api/readyz`: 200 when the database answers, 503 while it doesn't. */
export async function readinessResponse(payloadOf: () => Promise<Payload>): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  const tooLate = AbortSignal.timeout(timeoutMs)
  try {
    await Promise.race([
      askDatabase(payloadOf),
      new Promise((_, reject) =>
        tooLate.addEventListener('abort', () => reject(new Error('no answer')), { once: true }),
      ),
    ])
    return new Response('ready\n', { headers })
  } catch {
    return new Response('The database does not answer.\n', { status: 503, headers })
  }
}
