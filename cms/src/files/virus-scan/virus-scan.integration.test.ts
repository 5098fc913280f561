import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startCms, type CmsForTests } from '../../testing/cms-for-tests.ts'
import { uploadForm } from '../../testing/upload-form.ts'
import { startFakeClamd, testVirus, type FakeClamd } from '../testing/fake-clamd.ts'

let clamd: FakeClamd
let cms: CmsForTests
beforeAll(async () => {
  clamd = await startFakeClamd()
  process.env.CLAMD_ADDRESS = `${clamd.host}:${clamd.port}`
  cms = await startCms()
})
beforeEach(() => {
  clamd.conduct = 'answers'
})
afterAll(async () => {
  await cms.stop()
  await clamd.stop()
})

function send(name: string, content: string, method = 'POST', address = '/media') {
  const { body, headers } = uploadForm(name, 'text/plain', content)
  return cms.rest('publisher', method, address, body, headers)
}

const folder = () => path.join(process.env.OSI_DATA_DIR ?? '', 'uploads')
/** Everything that is kept of uploads: files, and the names that rows have. */
const kept = async () => ({
  files: existsSync(folder()) ? readdirSync(folder()) : [],
  rows: (await cms.payload.find({ collection: 'media', pagination: false, trash: true })).docs.map(
    ({ filename }) => filename,
  ),
})

/** What Prometheus gets of the scanner. */
async function isUp(): Promise<string | undefined> {
  const registry = new Registry()
  const { registerGauges } = await import('../../metrics/gauges.ts')
  registerGauges(registry, () => Promise.resolve(cms.payload))
  return /^osi_cms_virus_scanner_up (\d)$/m.exec(await registry.metrics())?.[1]
}

test('a file that the scanner finds nothing in is kept as it was sent', async () => {
  expect((await send('plan.txt', 'A plan.')).status).toBe(201)
  expect(clamd.scanned.at(-1)?.toString()).toBe('A plan.')
  expect((await kept()).files).toEqual(['plan.txt'])
})

describe('of a file that is refused nothing stays', () => {
  const away = /^The virus scanner does not answer.*nothing was changed.*Try again in a minute/
  const gaveUp = /could not scan this file to its end.*nothing was changed.*the log says why/

  test('when the scanner finds a virus, and the sentence stands beside the file', async () => {
    const before = await kept()
    const { status, body } = await send('letter.txt', testVirus)
    expect([status, body.errors[0].data.errors]).toEqual([
      400,
      [{ path: 'file', message: expect.stringMatching(/found “Test\.Virus-1” in “letter\.txt”.*nothing was changed/) }],
    ])
    expect(await kept()).toEqual(before)
  })

  test('but a line of the activity log, which says who sent what and what was found', async () => {
    await send('letter.txt', testVirus)
    const { docs } = await cms.payload.find({ collection: 'activity', limit: 1, sort: '-createdAt' })
    expect(docs).toMatchObject([
      {
        deed: 'virus-found',
        who: 'publisher (publisher@example.org)',
        what: 'Sent a file in which the virus scanner found “Test.Virus-1”, and which was not kept: “letter.txt”',
      },
    ])
  })

  test('when it would replace another one, which stays', async () => {
    const { doc } = (await send('old.txt', 'The old text.')).body
    const before = await kept()
    expect((await send('new.txt', testVirus, 'PATCH', `/media/${doc.id}`)).status).toBe(400)
    expect(await kept()).toEqual(before)
  })

  test.each(['breaks off', { maxBytes: 3 }, 'reaches a limit'] as const)(
    'when the scanner has not scanned it to its end (%j), and the same file is taken later',
    async (conduct) => {
      const before = await kept()
      clamd.conduct = conduct
      const { status, body } = await send('later.txt', 'A text for later.')
      expect([status, body.errors[0].message]).toEqual([503, expect.stringMatching(gaveUp)])
      expect(await kept()).toEqual(before)
      clamd.conduct = 'answers'
      const { body: taken } = await send('later.txt', 'A text for later.')
      await cms.payload.delete({ collection: 'media', id: taken.doc.id })
    },
  )

  test('when the scanner is away, and texts can be edited meanwhile', async () => {
    const { doc } = (await send('alone.txt', 'Alone.')).body
    const before = await kept()
    await expect.poll(isUp).toBe('1')
    await clamd.stop()
    expect(await isUp()).toBe('0')
    const { status, body } = await send('away.txt', 'Nobody looks into this.')
    expect([status, body.errors[0].message]).toEqual([503, expect.stringMatching(away)])
    expect(await kept()).toEqual(before)
    expect((await cms.rest('publisher', 'PATCH', `/media/${doc.id}`, { alt: 'A plan' })).status).toBe(200)
  })
})
