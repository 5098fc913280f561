import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { isRecord } from '@osi/shared'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockForLinks } from '../link-check/lock-for-links.ts'
import { startCms, type Asker, type CmsForTests } from '../testing/cms-for-tests.ts'
import { poolOf } from './postgres.ts'
import { withProgress } from './progress.ts'

/** Two processes of the CMS on one database and one folder, as on two machines. */
let cms: CmsForTests
let second: ChildProcess
let address: string

/** Both begin on an empty database at the same moment. */
beforeAll(async () => {
  let told: Promise<unknown[]> | undefined
  const filled = () => {
    const program = fileURLToPath(new URL('../testing/second-cms.ts', import.meta.url))
    const administrator = { OSI_ADMIN_EMAIL: 'admin@example.org', OSI_ADMIN_PASSWORD: 'correct horse battery' }
    second = fork(program, {
      env: { ...process.env, ...administrator },
      execArgv: [],
      // What it logs is not read, and a pipe that nobody reads holds it up.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    told = Promise.race([
      once(second, 'message'),
      once(second, 'exit').then(() => Promise.reject(new Error('The second process ended instead of answering.'))),
    ])
    return Promise.resolve()
  }
  cms = await startCms({ filled })
  const [place] = (await told) ?? []
  address = `http://127.0.0.1:${isRecord(place) ? String(place.port) : ''}/api`
})
afterAll(async () => {
  if (second.exitCode === null && second.signalCode === null) {
    second.disconnect()
    await once(second, 'exit')
  }
  await cms.stop()
})

/** Asks the second process. */
async function askSecond(
  asker: Asker,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(address + path, {
    method,
    headers: { ...cms.headersOf(asker), 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: await answer.json() }
}

const newDraft = async (question = 'Who comes?'): Promise<string> =>
  (await cms.rest('author', 'POST', '/faqs?draft=true', { question })).body.doc.id
const askedFirst = async (id: string): Promise<unknown> =>
  (await cms.rest('author', 'GET', `/faqs/${id}?draft=true`)).body.question

test('prepare an empty database at the same moment, and make one account', async () => {
  const { rows } = await poolOf(cms.payload).query(
    `select (select count(*)::int from users where role = 'admin') as administrators,
            (select count(*) - count(distinct name) from payload_migrations)::int as repeated`,
  )
  expect(rows).toEqual([{ administrators: 1, repeated: 0 }])
})

test('know the same sessions, and one that ends on one of them has ended on both', async () => {
  const me = () => askSecond('author', 'GET', '/users/me')
  expect((await me()).body).toMatchObject({ user: { email: 'author@example.org' } })
  await cms.rest('author', 'POST', '/users/logout')
  expect((await me()).body).toMatchObject({ user: null })
  await cms.signInAgain('author')
  expect((await me()).body).toMatchObject({ user: { email: 'author@example.org' } })
})

test('count attempts to sign in together', async () => {
  const attempt = { email: 'guessed@example.org', password: 'seven green tractors' }
  const answers: number[] = []
  for (let count = 0; count < 5; count += 1) {
    answers.push((await cms.rest('nobody', 'POST', '/users/login', attempt)).status)
    answers.push((await askSecond('nobody', 'POST', '/users/login', attempt)).status)
  }
  expect(answers).toEqual([...Array.from({ length: 8 }, () => 401), 429, 429])
})

test('show each other’s edits at once', async () => {
  const id = await newDraft()
  await askSecond('publisher', 'PATCH', `/faqs/${id}?draft=true`, { question: 'Who may come?' })
  expect(await askedFirst(id)).toBe('Who may come?')
})

test('publish for both: each has what the other one changed in its next snapshot', async () => {
  const snapshot = async () => (await askSecond('service', 'GET', '/publication')).body
  await snapshot()
  const contact = { name: 'Reading desk', email: 'desk@example.org', _status: 'published' }
  const { id } = (await cms.rest('publisher', 'POST', '/contacts', contact)).body.doc
  expect(await snapshot()).toMatchObject({ documents: { contacts: [{ name: 'Reading desk' }] } })
  await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { name: 'Writing desk', _status: 'published' })
  expect(await snapshot()).toMatchObject({ documents: { contacts: [{ name: 'Writing desk' }] } })
})

test('refuse a save that names an older version, whichever of them has the newer one', async () => {
  const id = await newDraft()
  const before = await cms.rest('author', 'GET', `/faqs/${id}?draft=true`)
  const headers = { 'if-match': before.headers.get('etag') ?? '' }
  await cms.rest('author', 'PATCH', `/faqs/${id}?draft=true`, { question: 'Changed here?' })
  const late = await askSecond('publisher', 'PATCH', `/faqs/${id}?draft=true`, { question: 'Changed there?' }, headers)
  expect(late.status).toBe(412)
  expect(await askedFirst(id)).toBe('Changed here?')
})

test('change one document at the same moment, and nothing is half', async () => {
  const id = await newDraft()
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      (index % 2 ? askSecond : cms.rest)('publisher', 'PATCH', `/faqs/${id}?draft=true`, { question: `No. ${index}?` }),
    ),
  )
  expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
  expect(await askedFirst(id)).toMatch(/^No. \d\?$/)
})

test('tell who else has a document open, on either of them', async () => {
  const visit = { type: 'faqs', id: await newDraft() }
  await cms.rest('author', 'POST', '/presence', { window: 'window-of-author', ...visit })
  const seen = await askSecond('publisher', 'POST', '/presence', { window: 'window-of-publisher', ...visit })
  expect(seen.body).toMatchObject({ others: [{ name: 'author' }] })
})

test('tell how far an import is that the other one writes', async () => {
  const told = async () => (await askSecond('publisher', 'GET', '/register/progress?token=of-a-file')).body
  await withProgress('register of-a-file', cms.payload, async (note) => {
    note(3, 12)
    await expect.poll(told).toEqual({ written: 3, total: 12 })
  })
  expect(await told()).toEqual({ written: 0, total: 0 })
})

test('have one of them check links', async () => {
  const isChecking = async () => (await askSecond('publisher', 'GET', '/link-check/report')).body
  const lock = await lockForLinks(poolOf(cms.payload))
  expect(lock).toBeDefined()
  expect(await isChecking()).toMatchObject({ isChecking: true })
  await lock?.giveBack()
  expect(await isChecking()).toMatchObject({ isChecking: false })
})

test('go on alone when the other one is killed in the middle of a save', async () => {
  const id = await newDraft()
  const saving = askSecond('publisher', 'PATCH', `/faqs/${id}?draft=true`, { question: 'Cut off?' }).catch(
    () => undefined,
  )
  const ended = once(second, 'exit')
  second.kill('SIGKILL')
  await Promise.all([saving, ended])
  const next = await cms.rest('author', 'PATCH', `/faqs/${id}?draft=true`, { question: 'Who goes on?' })
  expect(next.status).toBe(200)
  expect(await askedFirst(id)).toBe('Who goes on?')
})
