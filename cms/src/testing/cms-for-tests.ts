import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { createTestDatabase } from '../../../scripts/testing/test-database.ts'
import type { Role } from '../access/roles.ts'
import type { Asker } from '../access/who-may.ts'
import { answerWithDatabase } from '../platform/database-trouble.ts'
import { wellFormed } from '../platform/well-formed.ts'

/** What the release builder shows in tests. */
export const serviceKey = 'a-service-key-that-tests-use'
const password = 'correct horse battery'

export type { Asker }

interface Answer {
  status: number
  headers: Headers
  // What REST answers has a different shape for each path; a test names the part that it expects.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

export interface CmsForTests {
  payload: Payload
  /**
   * Asks the REST API as a browser would; the path begins after `/api`. Further headers take the place of the usual ones; a
   * text as the body is sent as it is.
   */
  rest(asker: Asker, method: string, path: string, body?: unknown, further?: Record<string, string>): Promise<Answer>
  /** Answers a request as the API’s route does. */
  answer(request: Request): Promise<Response>
  /** The authorization header of an asker. */
  headersOf(asker: Asker): Record<string, string>
  /** A new session for an account whose sessions have ended. */
  signInAgain(role: Role): Promise<void>
  /** Ids of the three accounts. */
  accounts: Record<Role, string>
  stop(): Promise<void>
}

/**
 * The CMS as it is, on a database of its own, migrated and otherwise empty, with one account of each role.
 * @param builderUrl by default nobody listens there: a notify that is lost changes nothing
 * @param filled puts into the database, at its address, what is there before the CMS sees it; the environment is the CMS’s by then
 */
export async function startCms({
  builderUrl = 'http://127.0.0.1:9',
  filled,
}: { builderUrl?: string; filled?: (databaseUrl: string) => Promise<void> } = {}): Promise<CmsForTests> {
  const database = await createTestDatabase()
  const dataDir = await mkdtemp(path.join(tmpdir(), 'osi-cms-'))
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    OSI_DATA_DIR: dataDir,
    OSI_SERVICE_KEY: serviceKey,
    PAYLOAD_SECRET: 'a-secret-that-tests-use',
    CMS_URL: 'http://localhost:3000',
    SITE_URL: 'http://localhost:4321',
    PUBLISHER_URL: builderUrl,
  })
  await filled?.(database.url)
  const { getPayload } = await import('payload')
  const { default: config } = await import('../payload.config.ts')
  const { prepareDatabase } = await import('../setup/prepare-database.ts')
  const { withPreparationLock } = await import('../setup/with-lock.ts')
  const payload = await getPayload({ config: withoutChatter(await config) })
  await withPreparationLock(database.url, () =>
    prepareDatabase(payload, {
      firstAdministrator: { email: 'admin@example.org', password },
      startsEmpty: true,
      say: () => undefined,
    }),
  )
  for (const role of ['publisher', 'author'] as const) {
    await payload.create({ collection: 'users', data: { name: role, email: `${role}@example.org`, password, role } })
  }

  const tokens = new Map<string, string>()
  const accounts = {} as Record<Role, string>
  const signIn = async (role: Role): Promise<void> => {
    const { token, user } = await payload.login({
      collection: 'users',
      data: { email: `${role}@example.org`, password },
    })
    tokens.set(role, token ?? '')
    accounts[role] = String(user?.id)
  }
  for (const role of ['admin', 'publisher', 'author'] as const) await signIn(role)
  const headersOf = (asker: Asker): Record<string, string> => {
    if (asker === 'nobody') return {}
    return { authorization: asker === 'service' ? `Bearer ${serviceKey}` : `JWT ${tokens.get(asker)}` }
  }

  const answer = async (request: Request): Promise<Response> => {
    const asked = await wellFormed(request)
    return asked instanceof Response ? asked : answerWithDatabase(() => handleEndpoints({ config, request: asked }))
  }

  return {
    payload,
    answer,
    accounts,
    headersOf,
    signInAgain: signIn,
    async rest(asker, method, address, body, further = {}) {
      const request = new Request(`http://localhost:3000/api${address}`, {
        method,
        headers: {
          ...headersOf(asker),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...further,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const response = await answer(request)
      const text = await response.text()
      return {
        status: response.status,
        headers: response.headers,
        body: text.startsWith('{') ? JSON.parse(text) : text,
      }
    },
    async stop() {
      await payload.destroy()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Refusals are what these tests provoke; the log of them would drown what matters. */
const withoutChatter = (config: SanitizedConfig): SanitizedConfig => {
  config.logger = { options: { level: 'silent' } } as SanitizedConfig['logger']
  return config
}
