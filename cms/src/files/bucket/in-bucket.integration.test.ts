import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { poolOf } from '../../platform/postgres.ts'
import { startCms, type CmsForTests } from '../../testing/cms-for-tests.ts'
import { uploadForm } from '../../testing/upload-form.ts'
import { jpeg, png } from '../testing/made-files.ts'
import { startFakeClamd, testVirus, type FakeClamd } from '../testing/fake-clamd.ts'
import { startUploadsInFaultyStore, type UploadsInFaultyStore } from '../testing/uploads-in-faulty-store.ts'
import { bucketOf, type Bucket } from './bucket.ts'
import { checkBucket } from './check-bucket.ts'
import { removeFiles } from './remove-files.ts'
import { setUploadsPrefix } from './uploads-prefix.ts'

// A second after a request its own files are removed; here each test says when. `several-processes.integration.test.ts` waits for it.
vi.mock('./remove-files.ts', async (original) => ({
  ...(await original<typeof import('./remove-files.ts')>()),
  removeSoon: () => undefined,
}))

let store: UploadsInFaultyStore['store']
let faulty: UploadsInFaultyStore['faulty']
let clamd: FakeClamd
let cms: CmsForTests
/** The bucket itself, without the faults before it. */
let bucket: Bucket

beforeAll(async () => {
  ;({ store, faulty, bucket } = await startUploadsInFaultyStore())
  clamd = await startFakeClamd()
  process.env.CLAMD_ADDRESS = `${clamd.host}:${clamd.port}`
  cms = await startCms()
})
beforeEach(() => {
  faulty.conduct = () => 'answers'
})
afterAll(async () => {
  await cms.stop()
  await clamd.stop()
  await faulty.stop()
  await store.stop()
})

function send(name: string, content: string, method = 'POST', address = '/media') {
  const { body, headers } = uploadForm(name, 'text/plain', content)
  return cms.rest('publisher', method, address, body, headers)
}

const addPicture = async (name: string, data: Buffer, mimetype: string) =>
  cms.payload.create({
    collection: 'media',
    data: { alt: 'A map' },
    file: { name, data, mimetype, size: data.byteLength },
  })

/** What is in the bucket, by name. */
const kept = async () => (await bucket.keys('uploads/')).map((key) => key.slice('uploads/'.length))
const rowsNamed = async (name: string) =>
  (await cms.payload.count({ collection: 'media', where: { name: { equals: name } } })).totalDocs

/** Everything that is due, or will be within so many minutes. */
const removeDue = (minutes = 0) => removeFiles(cms.payload, bucket, new Date(Date.now() + minutes * 60_000))

/** Asks for a file as a browser does. */
const ask = (name: string, asker: 'author' | 'service' | 'nobody', headers: Record<string, string> = {}) =>
  cms.answer(
    new Request(`http://localhost:3000/api/media/file/${encodeURIComponent(name)}`, {
      headers: { ...cms.headersOf(asker), ...headers },
    }),
  )

describe('with a bucket', () => {
  test('a file and its smaller pictures are kept there, and nothing in the data folder', async () => {
    const { filename, sizes } = await addPicture('map.png', await png(), 'image/png')
    const names = [filename, ...Object.values(sizes ?? {}).flatMap((size) => size?.filename ?? [])]
    expect(await kept()).toEqual([...new Set(names)].toSorted())
    expect(readdirSync(process.env.OSI_DATA_DIR ?? '')).toEqual([])
    expect(await removeDue(30)).toBe(0)
  })

  test('a file is given through the CMS to who may have it, byte for byte and in parts', async () => {
    const content = 'What everybody has to know.'
    const { doc } = (await send('plan.txt', content)).body
    expect(doc.url).toBe('/api/media/file/plan.txt')
    expect((await ask('plan.txt', 'nobody')).status).toBe(403)
    for (const asker of ['author', 'service'] as const) {
      const answer = await ask('plan.txt', asker)
      expect([answer.status, await answer.text()]).toEqual([200, content])
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'text/plain',
        'content-length': String(content.length),
        'accept-ranges': 'bytes',
        etag: expect.any(String),
      })
    }
    const part = await ask('plan.txt', 'author', { range: 'bytes=5-13' })
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      'everybody',
      `bytes 5-13/${content.length}`,
    ])
    const beyond = await ask('plan.txt', 'author', { range: 'bytes=900-' })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${content.length}`])
    const tag = (await ask('plan.txt', 'author')).headers.get('etag') ?? ''
    expect((await ask('plan.txt', 'author', { 'if-none-match': tag })).status).toBe(304)
  })

  test('a file is read from there by the CMS itself', async () => {
    const { keptFiles } = await import('../kept-files.ts')
    await send('read.txt', 'Read by the CMS.')
    expect((await keptFiles.read('read.txt', cms.payload)).toString()).toBe('Read by the CMS.')
  })

  test('a file that is not there is said, and so is a store that is away', async () => {
    await send('lost.txt', 'Lost.')
    await bucket.remove('uploads/lost.txt')
    const lost = await ask('lost.txt', 'author')
    expect([lost.status, await lost.text()]).toEqual([404, expect.stringContaining('has no such file')])
    faulty.conduct = () => 'breaks off'
    const away = await ask('plan.txt', 'author')
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '10'])
    expect(await away.text()).not.toContain('127.0.0.1')
  })

  test('a copy of a document has a file of its own', async () => {
    const { doc } = (await send('twice.txt', 'Twice.')).body
    const { status, body } = await cms.rest('publisher', 'POST', `/media/${doc.id}/duplicate`, {})
    expect([status, body.doc?.filename]).toEqual([200, 'twice-1.txt'])
    expect(await (await ask('twice-1.txt', 'author')).text()).toBe('Twice.')
  })

  test('pictures of one name and two kinds share no smaller picture', async () => {
    const first = await addPicture('seal.jpg', await jpeg(), 'image/jpeg')
    const second = await addPicture('seal.png', await png(), 'image/png')
    expect([first.filename, second.filename, second.name]).toEqual(['seal.jpg', 'seal-1.png', 'seal.png'])
    const smaller = [first, second].map(({ sizes }) => sizes?.small?.filename)
    expect(new Set(smaller).size).toBe(2)
  })
})

describe('of a file that is not taken nothing stays', () => {
  const faults = [
    ['breaks off', 503, /does not answer in time.*Try again in a minute/],
    ['is full', 507, /is full.*make room/],
    ['refuses', 503, /takes none just now.*log says why/],
  ] as const

  test.each(faults)(
    'a store that %s is told to the editor, and the same file is taken later',
    async (conduct, status, sentence) => {
      const name = `${conduct.replaceAll(' ', '-')}.txt`
      const before = await kept()
      faulty.conduct = () => conduct
      const refused = await send(name, 'Refused.')
      expect([refused.status, refused.body.errors[0].message]).toEqual([status, expect.stringMatching(sentence)])
      expect(await rowsNamed(name)).toBe(0)
      await removeDue()
      expect(await kept()).toEqual(before)
      faulty.conduct = () => 'answers'
      const taken = await send(name, 'Taken.')
      expect([taken.status, taken.body.doc.filename]).toEqual([201, name])
    },
  )

  test('a store that refuses in the middle of a picture’s sizes keeps none of them', async () => {
    const before = await kept()
    faulty.conduct = (method, number) => (method === 'PUT' && number === 3 ? 'refuses' : 'answers')
    await expect(addPicture('middle.jpg', await jpeg(), 'image/jpeg')).rejects.toThrow(/takes none just now/)
    // Nobody answers an error within the program; its names run out by themselves.
    expect(await removeDue(20)).toBeGreaterThan(0)
    expect(await kept()).toEqual(before)
    expect(await rowsNamed('middle.jpg')).toBe(0)
  })

  test('a file in which the virus scanner finds something never reaches the store', async () => {
    const asked = vi.fn<(method: string) => 'answers'>(() => 'answers')
    faulty.conduct = asked
    expect((await send('letter.txt', testVirus)).status).toBe(400)
    expect(asked).not.toHaveBeenCalled()
    expect(await rowsNamed('letter.txt')).toBe(0)
  })

  test('a file that was put for a request that fails later is removed', async () => {
    const before = await kept()
    const { hooks } = cms.payload.collections.media.config
    const failing = () => {
      throw new Error('Something else went wrong.')
    }
    hooks.afterChange.push(failing)
    try {
      expect((await send('half.txt', 'Half a file.')).status).toBe(500)
    } finally {
      hooks.afterChange.splice(hooks.afterChange.indexOf(failing), 1)
    }
    await removeDue()
    expect(await kept()).toEqual(before)
  })

  test('a file that can’t be replaced stays as it was, and one that is replaced goes', async () => {
    const { doc } = (await send('old.txt', 'The old text.')).body
    faulty.conduct = (method) => (method === 'PUT' ? 'is full' : 'answers')
    expect((await send('new.txt', 'The new text.', 'PATCH', `/media/${doc.id}`)).status).toBe(507)
    await removeDue()
    expect(await (await ask('old.txt', 'author')).text()).toBe('The old text.')
    faulty.conduct = () => 'answers'
    expect((await send('new.txt', 'The new text.', 'PATCH', `/media/${doc.id}`)).status).toBe(200)
    await removeDue()
    expect(await kept()).not.toContain('old.txt')
    expect(await (await ask('new.txt', 'author')).text()).toBe('The new text.')
  })

  test('two files of one name at the same moment take nothing from each other', async () => {
    const answers = await Promise.all(['One.', 'Two.', 'Three.'].map((content) => send('same.txt', content)))
    await removeDue()
    const taken = answers.filter(({ status }) => status === 201)
    expect(taken.length).toBeGreaterThan(0)
    for (const { status } of answers) expect([201, 400, 503]).toContain(status)
    for (const { body } of taken) {
      const given = await ask(body.doc.filename, 'author')
      expect([given.status, ['One.', 'Two.', 'Three.']]).toEqual([200, expect.arrayContaining([await given.text()])])
    }
  })
})

describe('deleting for good', () => {
  const trashed = async (name: string): Promise<string> => {
    const { doc } = (await send(name, 'To be deleted.')).body
    await cms.rest('publisher', 'PATCH', `/media/${doc.id}`, { deletedAt: new Date().toISOString() })
    return doc.id
  }
  const deleteForGood = (id: string) => cms.rest('publisher', 'DELETE', `/media/${id}?trash=true`)

  test('keeps a file as long as it is in the trash, and removes it then', async () => {
    const id = await trashed('gone.txt')
    await removeDue()
    expect(await kept()).toContain('gone.txt')
    expect((await deleteForGood(id)).status).toBe(200)
    await removeDue()
    expect(await kept()).not.toContain('gone.txt')
  })

  test('is not held up by a store that is away: the file is removed later, and counted until then', async () => {
    const id = await trashed('later.txt')
    faulty.conduct = () => 'refuses'
    expect((await deleteForGood(id)).status).toBe(200)
    const throughFaults = bucketOf({ ...store.settings, endpoint: faulty.endpoint })
    expect(await removeFiles(cms.payload, throughFaults, new Date())).toBe(0)
    const { rows } = await poolOf(cms.payload).query(
      `select name, attempts, failure from files_to_remove where failure is not null`,
    )
    expect(rows).toEqual([
      { name: 'later.txt', attempts: 1, failure: expect.stringContaining('does not let this key') },
    ])
    // Not before its time, and then it works.
    expect(await removeDue()).toBe(0)
    expect(await removeDue(3)).toBe(1)
    expect(await kept()).not.toContain('later.txt')
  })

  test('waits while somebody reads all files for a backup', async () => {
    const id = await trashed('backed-up.txt')
    await deleteForGood(id)
    const reader = await poolOf(cms.payload).connect()
    await reader.query('select pg_advisory_lock(7361004)')
    expect(await removeDue()).toBe(0)
    await reader.query('select pg_advisory_unlock(7361004)')
    reader.release()
    expect(await removeDue()).toBe(1)
  })

  test('never removes a file that a document still has', async () => {
    await send('safe.txt', 'Safe.')
    await poolOf(cms.payload).query(`insert into files_to_remove (name, due_at) values ('safe.txt', now())`)
    expect(await removeDue(1)).toBe(0)
    expect(await kept()).toContain('safe.txt')
  })
})

describe('before the CMS serves', () => {
  const said = async (changes: Partial<typeof store.settings> = {}) => {
    const say = vi.fn<(sentence: string) => void>()
    await checkBucket(cms.payload, { ...store.settings, ...changes }, say)
    return say.mock.calls.flat().join(' ')
  }

  test('a bucket that lacks a file is said, and one that a setting is wrong for is refused', async () => {
    expect(await said()).toMatch(/has not 1 of the \d+ files.*lost\.txt/)
    await expect(said({ bucket: 'other' })).rejects.toThrow(/no bucket other.*OSI_UPLOADS_BUCKET/)
    expect(await kept()).not.toContainEqual(expect.stringContaining('trial'))
  })

  test('a bucket that has none of the files is refused, with the command that brings them there', async () => {
    const pool = poolOf(cms.payload)
    await setUploadsPrefix(pool, 'uploads-elsewhere/')
    await expect(said()).rejects.toThrow(/none of the \d+ files.*npm run move-uploads -- bucket uploads$/)
    await setUploadsPrefix(pool, 'uploads/')
  })

  test('a store that is away is said, and the CMS starts', async () => {
    expect(await said({ endpoint: 'http://127.0.0.1:1' })).toMatch(/does not answer.*The CMS starts without it/)
  })
})

test('no folder is ever made for uploads', () => {
  expect(existsSync(path.join(process.env.OSI_DATA_DIR ?? '', 'uploads'))).toBe(false)
})
