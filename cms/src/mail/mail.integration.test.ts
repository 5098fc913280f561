import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { poolOf } from '../platform/postgres.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { startMailServer, type MailServer } from './testing/mail-server.ts'

let cms: CmsForTests
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: 'School Improvement <osi@example.org>' })
  cms = await startCms()
})
afterAll(async () => {
  await cms.stop()
  await server.stop()
  delete process.env.SMTP_URL
  delete process.env.MAIL_FROM
})
beforeEach(async () => {
  await poolOf(cms.payload).query('delete from outbox')
  server.received.length = 0
  server.refuse = () => undefined
})

const minuteMs = 60_000

/** Sends what is due some minutes from now. */
async function send(minutes = 0): Promise<number> {
  const { sendDueMail } = await import('./send-due-mail.ts')
  const { smtpSender } = await import('./smtp.ts')
  const { settings } = await import('../platform/settings.ts')
  if (!settings.mail) throw new Error('There is no mail server.')
  const sender = smtpSender({ ...settings.mail, smtpUrl: server.url, host: 'cms.example.org' })
  return sendDueMail({ payload: cms.payload, send: sender, now: () => new Date(Date.now() + minutes * minuteMs) })
}
const recipients = () => server.received.map(({ to }) => to).sort()
const rows = async () => (await poolOf(cms.payload).query('select * from outbox order by recipient')).rows

/** Writes mails to as many people. */
async function queue(count: number): Promise<void> {
  const { queueMail } = await import('./outbox.ts')
  const people = Array.from({ length: count }, (_, number) => `person-${number}@example.org`)
  const req = { payload: cms.payload }
  await queueMail(people, { subject: 'Hello', body: 'A line.\n' }, req)
}

const draft = async (name: string, more: object = {}): Promise<string> =>
  (await cms.rest('author', 'POST', '/contacts?draft=true', { name, _status: 'draft', ...more })).body.doc.id
const ask = async (id: string, asker: 'author' | 'publisher' = 'author', note = 'Please look.\nIs it right?') =>
  (await cms.rest(asker, 'POST', '/review/ask', { type: 'contacts', id, note })).body

test('a request for review is told to everybody who publishes, and not to the one who asked', async () => {
  const id = await draft('Dana “D.” Whitfield')
  await ask(id)
  expect(await send()).toBe(2)
  expect(recipients()).toEqual(['admin@example.org', 'publisher@example.org'])
  const [mail] = server.received
  expect(mail?.subject).toBe('author asks for a review of “Dana “D.” Whitfield”')
  expect(mail?.text).toContain('author asked a publisher to look at the contact “Dana “D.” Whitfield”.')
  expect(mail?.text).toContain('    Please look.\n    Is it right?')
  expect(mail?.text).toContain(`http://localhost:3000/admin/collections/contacts/${id}\n`)
  expect(mail?.text).toMatch(/, (?:\d+:\d\d [ap]\.m\.|noon|midnight) Central\./)
  expect(mail?.headers).toContain('From: School Improvement <osi@example.org>')
  expect(mail?.headers).toContain('Auto-Submitted: auto-generated')
  expect(await send()).toBe(0)
})

test('what is sent back and what is published is told to whoever asked', async () => {
  const id = await draft('Reception')
  const { asked } = await ask(id)
  await send()
  server.received.length = 0
  await cms.rest('publisher', 'POST', '/review/send-back', {
    type: 'contacts',
    id,
    asked: asked.at,
    note: 'The number?',
    field: 'phone',
  })
  await ask(id, 'author', '')
  const published = { phone: '601.359.1003', _status: 'published', goLiveAt: '2099-12-01T15:00:00.000Z' }
  await cms.rest('publisher', 'PATCH', `/contacts/${id}`, published)
  await send()
  const own = server.received.filter(({ to }) => to === 'author@example.org')
  expect(own.map(({ subject }) => subject)).toEqual([
    'publisher sent back “Reception”',
    'publisher published “Reception”',
  ])
  expect(own[0]?.text).toContain('publisher wrote about “Phone”:\n\n    The number?')
  expect(own[1]?.text).toContain('Readers get it from Tuesday, December 1, 2099, 9:00 a.m. Central on.')
})

test('who publishes what they asked about themselves gets no mail; a second publication tells nobody', async () => {
  const id = await draft('Own')
  await ask(id, 'publisher')
  await poolOf(cms.payload).query('delete from outbox')
  await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { phone: '601.359.1003', _status: 'published' })
  await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { phone: '601.359.1004', _status: 'published' })
  expect(await rows()).toEqual([])
})

test('what is refused is told to nobody', async () => {
  const id = await draft('Without a way to reach them')
  await ask(id)
  await poolOf(cms.payload).query('delete from outbox')
  expect((await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { name: '', _status: 'published' })).status).toBe(400)
  expect((await ask(id)).message).toContain('asked for review already')
  expect(await rows()).toEqual([])
})

test('a report of a reader is told without the way to reach the reader', async () => {
  const report = { message: 'It is broken.', page: '/contacts/', contact: 'Pat, 601.359.0000' }
  await cms.rest('service', 'POST', '/bug-reports', report)
  await send()
  expect(recipients()).toEqual(['admin@example.org', 'publisher@example.org'])
  expect(server.received[0]?.subject).toBe('A reader reports a problem on /contacts/')
  expect(server.received[0]?.text).toContain('    It is broken.')
  expect(server.received[0]?.text).not.toContain('601.359.0000')
})

test('a one-time link goes to its account; the outbox never has it in plain words, and forgets it once it is sent', async () => {
  const { body } = await cms.rest('admin', 'POST', `/users/${cms.accounts.author}/link`)
  expect(body.mailedTo).toBe('author@example.org')
  const [row] = await rows()
  expect(row.body).toBeTruthy()
  expect(JSON.stringify(row)).not.toContain('/admin/reset/')
  await send()
  expect(recipients()).toEqual(['author@example.org'])
  expect(server.received[0]?.text).toContain(body.url)
  expect((await rows())[0]).toMatchObject({ body: null, failure: null, attempts: 1 })
  const own = await cms.rest('admin', 'POST', `/users/${cms.accounts.admin}/link`)
  expect(own.body).not.toHaveProperty('mailedTo')
})

test('several processes send each mail once', async () => {
  await queue(20)
  const sent = await Promise.all([send(), send(), send(), send()])
  expect(sent.reduce((sum, one) => sum + one)).toBe(20)
  expect(new Set(recipients()).size).toBe(20)
  expect(server.received).toHaveLength(20)
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(20)
})

test('what the server does not take for now is tried again after a pause', async () => {
  await queue(1)
  server.refuse = () => 450
  expect(await send()).toBe(0)
  server.refuse = () => undefined
  expect(await send()).toBe(0)
  expect((await rows())[0].failure).toContain('450')
  expect(await send(2)).toBe(1)
  expect(await rows()).toMatchObject([{ attempts: 2, failure: null }])
})

test('what the server refuses for good is given up, and the others are sent', async () => {
  await queue(3)
  server.refuse = (recipient) => (recipient === 'person-1@example.org' ? 550 : undefined)
  expect(await send()).toBe(2)
  expect(await send(24 * 60)).toBe(0)
  const { readOutbox } = await import('./outbox.ts')
  expect(await readOutbox(cms.payload, new Date())).toMatchObject({
    waiting: 0,
    givenUp: 1,
    lastGivenUp: { recipient: 'person-1@example.org', failure: expect.stringContaining('550') },
  })
})

test('a mail that was encrypted with another secret is given up, and not sent as gibberish', async () => {
  await queue(1)
  await poolOf(cms.payload).query(`update outbox set body = reverse(body)`)
  expect(await send()).toBe(0)
  expect(server.received).toEqual([])
  expect((await rows())[0].failure).toContain('PAYLOAD_SECRET was changed')
})

test('while the server is away nothing is lost', async () => {
  await queue(1)
  await server.stop()
  expect(await send()).toBe(0)
  expect((await rows())[0].failure).toContain('ECONNREFUSED')
  // At another address: the old one may be somebody else's by now.
  server = await startMailServer()
  expect(await send(2)).toBe(1)
})

test('a process that dies with a mail in its hands lets it go after ten minutes, under the same name', async () => {
  await queue(1)
  const { claimMail } = await import('./outbox.ts')
  const claimed = await claimMail(cms.payload, new Date())
  expect(await send(9)).toBe(0)
  expect(await send(11)).toBe(1)
  expect(server.received[0]?.messageId).toBe(`<${claimed?.id}@cms.example.org>`)
})

test('recordings that are overdue are told once on a working day, after seven', async () => {
  const { status } = await cms.rest('publisher', 'POST', '/webinars', {
    title: 'Using data',
    startsAt: '2026-10-06T19:00:00.000Z',
    endsAt: '2026-10-06T20:00:00.000Z',
    registration: { url: 'https://example.org/register' },
    _status: 'published',
  })
  expect(status).toBe(201)
  const { queueOverdueRecordings } = await import('./overdue-recordings.ts')
  const at = (instant: string) => queueOverdueRecordings(cms.payload, new Date(instant))
  expect(await at('2026-11-26T12:59:00Z')).toBe(false)
  expect(await at('2026-11-28T18:00:00Z')).toBe(true)
  expect(await rows()).toEqual([])
  await Promise.all([at('2026-11-26T13:00:00Z'), at('2026-11-26T13:00:00Z')])
  await at('2026-11-26T20:00:00Z')
  expect((await rows()).map(({ recipient }) => recipient)).toEqual(['admin@example.org', 'publisher@example.org'])
  await at('2026-11-27T13:00:00Z')
  expect(await rows()).toHaveLength(4)
  await send()
  expect(server.received[0]?.subject).toBe('The recording of “Using data” is overdue')
  expect(server.received[0]?.text).toMatch(/“Using data”, by October \d+, 2026\nhttp/)
})
