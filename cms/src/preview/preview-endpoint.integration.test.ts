import { previewOfPass } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serviceKey, startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

/** Asks the endpoint as somebody with a role, or as somebody without an account. */
async function asked(query: string, role?: string): Promise<Response> {
  const { previewEndpoint } = await import('./preview-endpoint.ts')
  const request = { user: role ? { role } : null, searchParams: new URLSearchParams(query) }
  return previewEndpoint.handler(request as unknown as PayloadRequest)
}

describe('the way to the site as of another day', () => {
  it.each(['admin', 'publisher', 'author'])('is open to an editor (%s), in Central time', async (role) => {
    const { status, headers } = await asked('date=2018-10-26&time=09:00', role)
    const location = new URL(headers.get('location') ?? '')
    expect([status, location.origin, location.pathname]).toEqual([303, 'http://localhost:4321', '/preview/'])
    const previewed = await previewOfPass(location.searchParams.get('pass') ?? '', new Date(), serviceKey)
    expect(previewed?.asOf.toISOString()).toBe('2018-10-26T14:00:00.000Z')
  })

  it('is closed to everybody else', async () => {
    expect((await cms.rest('nobody', 'GET', '/preview?date=2018-10-26&time=09:00')).status).toBe(401)
  })

  it.each(['', 'date=2018-02-30&time=09:00', 'date=2018-10-26', 'date=2018-10-26&time=25:00'])(
    'asks for a day and a time (%s)',
    async (query) => {
      expect((await cms.rest('author', 'GET', `/preview?${query}`)).status).toBe(400)
    },
  )
})
