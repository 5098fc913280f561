import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isRecord } from '@osi/shared'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCms, type CmsForTests } from '../../testing/cms-for-tests.ts'
import { uploadForm } from '../../testing/upload-form.ts'
import { startUploadsInFaultyStore, type UploadsInFaultyStore } from '../testing/uploads-in-faulty-store.ts'
import type { Bucket } from './bucket.ts'
import { removeFiles } from './remove-files.ts'

/** Two processes of the CMS on one database and one bucket, as on two machines: they share no folder. */
let store: UploadsInFaultyStore['store']
let faulty: UploadsInFaultyStore['faulty']
let bucket: Bucket
let cms: CmsForTests
let second: ChildProcess
let address: string

beforeAll(async () => {
  ;({ store, faulty, bucket } = await startUploadsInFaultyStore())
  cms = await startCms()
  const program = fileURLToPath(new URL('../../testing/second-cms.ts', import.meta.url))
  second = fork(program, {
    env: { ...process.env, OSI_DATA_DIR: `${process.env.OSI_DATA_DIR}-of-the-second` },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [place] = await Promise.race([
    once(second, 'message'),
    once(second, 'exit').then(() => Promise.reject(new Error('The second process ended instead of answering.'))),
  ])
  address = `http://127.0.0.1:${isRecord(place) ? String(place.port) : ''}/api`
})
afterAll(async () => {
  if (second.exitCode === null && second.signalCode === null) {
    second.disconnect()
    await once(second, 'exit')
  }
  await cms.stop()
  await faulty.stop()
  await store.stop()
})

const askSecond = (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
  fetch(address + path, { method, body, headers: { ...cms.headersOf('publisher'), ...headers } })

test('give each other’s files, without a folder that both see', async () => {
  const { body, headers } = uploadForm('first.txt', 'text/plain', 'Sent to the first.')
  expect((await cms.rest('publisher', 'POST', '/media', body, headers)).status).toBe(201)
  const given = await askSecond('GET', '/media/file/first.txt')
  expect([given.status, await given.text()]).toEqual([200, 'Sent to the first.'])

  const back = uploadForm('second.txt', 'text/plain', 'Sent to the second.')
  expect((await askSecond('POST', '/media', back.body, back.headers)).status).toBe(201)
  const { body: text } = await cms.rest('author', 'GET', '/media/file/second.txt')
  expect(text).toBe('Sent to the second.')
  expect(readdirSync(process.env.OSI_DATA_DIR ?? '')).toEqual([])
})

test('remove what the other one has left, each file once', async () => {
  const { docs } = (await cms.rest('publisher', 'GET', '/media?where[name][equals]=second.txt')).body
  const id: string = docs[0].id
  await cms.rest('publisher', 'PATCH', `/media/${id}`, { deletedAt: new Date().toISOString() })
  expect((await askSecond('DELETE', `/media/${id}?trash=true`)).status).toBe(200)
  // Both look: one because it was asked, the other because its turn has come.
  await removeFiles(cms.payload, bucket, new Date())
  await expect.poll(() => bucket.keys('uploads/'), { timeout: 10_000 }).toEqual(['uploads/first.txt'])
})

test('leave nothing of a file whose process is killed while the store takes it', async () => {
  // The store has the file, and the process never learns of it.
  const isTaken = new Promise<void>((resolve) => (faulty.onDone = resolve))
  faulty.conduct = (method) => (method === 'PUT' ? 'answers nobody' : 'answers')
  const { body, headers } = uploadForm('cut-off.txt', 'text/plain', 'Never finished.')
  const sending = askSecond('POST', '/media', body, headers).catch(() => undefined)
  await isTaken
  const ended = once(second, 'exit')
  second.kill('SIGKILL')
  await Promise.all([sending, ended])
  faulty.conduct = () => 'answers'

  const { docs } = (await cms.rest('publisher', 'GET', '/media?where[name][equals]=cut-off.txt')).body
  expect(docs).toEqual([])
  expect(await bucket.keys('uploads/')).toContain('uploads/cut-off.txt')
  // The same name is free for who comes meanwhile, under a number.
  const again = await cms.rest('publisher', 'POST', '/media', body, headers)
  expect([again.status, again.body.doc.filename]).toEqual([201, 'cut-off-1.txt'])
  // What the killed one had begun is removed when no request can be that old.
  expect(await removeFiles(cms.payload, bucket, new Date(Date.now() + 20 * 60_000))).toBe(1)
  expect(await bucket.keys('uploads/')).toEqual(['uploads/cut-off-1.txt', 'uploads/first.txt'])
})
