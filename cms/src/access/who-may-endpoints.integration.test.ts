import type { Config } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { askers, isRefusal } from './testing/asking-as-everyone.ts'
import { endpointsFor } from './who-may.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

describe('the endpoints', () => {
  /** Those that stand below a collection, at a fixed address. */
  const belowCollections = () =>
    (
      [
        ['redirects', '/import'],
        ['activity', '/export'],
        ...(['/security', '/prove', '/sessions', '/second-factor', '/:id/'] as const).map(
          (beginning) => ['users', beginning] as const,
        ),
      ] as const
    ).flatMap(([slug, beginning]) => {
      const { endpoints } = cms.payload.collections[slug].config
      return (endpoints || [])
        .filter((endpoint) => endpoint.path.startsWith(beginning))
        .map((endpoint) => ({ ...endpoint, path: `/${slug}${endpoint.path}` }))
    })
  const lines = () =>
    [...(cms.payload.config.endpoints as Exclude<Config['endpoints'], undefined>), ...belowCollections()].map(
      ({ method, path: address }) => `${method.toUpperCase()} ${address}`,
    )

  it('are all in the table', async () => {
    const known = new Set([...Object.keys(endpointsFor), 'GET /access'])
    const unknown: string[] = []
    for (const line of lines().filter((one) => !known.has(one))) {
      const [method = '', address = ''] = line.split(' ')
      // Payload’s own, and those that only name the right method.
      if ((await cms.rest('admin', method, address)).status !== 405) unknown.push(line)
    }
    expect(unknown).toEqual([])
  })

  it.each(Object.entries(endpointsFor))('%s', async (line, allowed) => {
    const [method = '', address = ''] = line.split(' ')
    expect(lines()).toContain(line)
    for (const asker of askers) {
      const { status } = await cms.rest(asker, method, address.replaceAll(/:\w+/g, 'x'))
      expect(`${asker} ${isRefusal(status) ? 'refused' : 'let in'}`).toBe(
        `${asker} ${allowed.includes(asker) ? 'let in' : 'refused'}`,
      )
    }
  })
})
