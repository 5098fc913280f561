import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const enough = {
  DATABASE_URL: 'postgres://127.0.0.1:9/osi',
  PAYLOAD_SECRET: 'a'.repeat(32),
  OSI_SERVICE_KEY: 'b'.repeat(32),
}

/** What a program says that reads its settings from this environment alone. */
function startWith(environment: Record<string, string>): { status: number | null; said: string } {
  const { status, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, '../prepare.ts')], {
    env: environment as unknown as NodeJS.ProcessEnv,
    encoding: 'utf8',
  })
  return { status, said: stderr.replace(/^.*ExperimentalWarning.*\n|^\(Use .*\n/gm, '').trim() }
}

describe('starting without a setting', () => {
  it.each([
    ['DATABASE_URL', undefined, /^DATABASE_URL is not set\. Set it to the address of a PostgreSQL database/],
    ['PAYLOAD_SECRET', undefined, /^PAYLOAD_SECRET is not set\. Set it to a long random text/],
    ['OSI_SERVICE_KEY', ' ', /^OSI_SERVICE_KEY is not set\. Set it to a long random text/],
    ['OSI_SERVICE_KEY', 'short', /^OSI_SERVICE_KEY is too short to be a secret/],
    ['CMS_PORT', 'abc', /^CMS_PORT is “abc”, which is not a port/],
    ['SITE_URL', 'www.example.org', /^SITE_URL is “www\.example\.org”, which is not a web address/],
  ])('%s = %j ends with one sentence', (name, value, sentence) => {
    const others = Object.fromEntries(Object.entries(enough).filter(([key]) => key !== name))
    const { status, said } = startWith({ ...others, ...(value === undefined ? {} : { [name]: value }) })
    expect(status).toBe(1)
    expect(said).toMatch(sentence)
    expect(said.split('\n')).toHaveLength(1)
  })
})
