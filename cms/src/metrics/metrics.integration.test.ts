import { Registry } from 'prom-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientAddressHeader } from '../platform/client-address.ts'
import { poolOf } from '../platform/postgres.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
const registry = new Registry()
beforeAll(async () => {
  cms = await startCms()
  const { registerGauges } = await import('./gauges.ts')
  registerGauges(registry, () => Promise.resolve(cms.payload))
})
afterAll(() => cms.stop())

/** The values that Prometheus would get, by their names; those without a value are missing. */
async function values(): Promise<Record<string, number>> {
  const text = await registry.metrics()
  return Object.fromEntries(
    [...text.matchAll(/^(\w+)(?:\{.*\})? (\S+)$/gm)].map(([, name = '', value]) => [name, Number(value)]),
  )
}

test('before the first backup there is no age of it, and nothing has failed', async () => {
  const found = await values()
  expect(found).toMatchObject({ osi_cms_database_up: 1, osi_backup_failing: 0, osi_cms_sign_in_failures_last_hour: 0 })
  expect(found).not.toHaveProperty('osi_backup_age_seconds')
  expect(found).not.toHaveProperty('osi_backup_checked_age_seconds')
})

test('the age of the last backup and of the last rehearsed restore, and whether the latest failed', async () => {
  await poolOf(cms.payload).query(
    `insert into backup_runs (kind, ended_at, file, bytes, failure) values
     ('backup', now() - interval '2 hours', 'one.tar.gz', 5000000000, null),
     ('check', now() - interval '1 hour', 'one.tar.gz', null, null),
     ('backup', now() - interval '1 minute', 'two.tar.gz', null, 'There is no room left.')`,
  )
  const found = await values()
  expect(found.osi_backup_failing).toBe(1)
  expect(found.osi_backup_age_seconds).toBeCloseTo(7_200, -2)
  expect(found.osi_backup_checked_age_seconds).toBeCloseTo(3_600, -2)
})

test('sign-ins that failed, links that fail, reports that nobody has seen', async () => {
  const credentials = { email: 'publisher@example.org', password: 'a wrong password' }
  await cms.rest('nobody', 'POST', '/users/login', credentials, { [clientAddressHeader]: '203.0.113.5' })
  await poolOf(cms.payload).query(
    `insert into checked_links (link, documents, due_at, judged_at, failing_since, why)
     values ('https://example.org/gone', '[]', now() - interval '1 minute', now(), now() - interval '3 days', 'it is gone')`,
  )
  expect(await values()).toMatchObject({
    osi_cms_sign_in_failures_last_hour: 1,
    osi_cms_failing_links: 1,
    osi_cms_links_to_check: 1,
    osi_cms_new_reports: 0,
  })
})
