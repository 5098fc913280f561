import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mayMountDisks, mountDisk, unmountDisk } from '../../../scripts/testing/small-disk.ts'
import { uploadForm } from '../testing/upload-form.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

const canMount = mayMountDisks()
const ballast = () => path.join(folder(), 'ballast')
const folder = () => path.join(process.env.OSI_DATA_DIR ?? '', 'uploads')

let cms: CmsForTests
let isMounted = false
beforeAll(async () => {
  cms = await startCms()
  if (!canMount) return
  const before = await upload('first.txt', 'A first file.')
  expect(before.status).toBe(201)
  mountDisk(folder(), '6m')
  isMounted = true
})
afterAll(async () => {
  if (isMounted) unmountDisk(folder())
  await cms.stop()
})

function upload(name: string, content: string, method = 'POST', address = '/media') {
  const { body, headers } = uploadForm(name, 'text/plain', content)
  return cms.rest('publisher', method, address, body, headers)
}

const kept = () =>
  readdirSync(folder())
    .filter((name) => name !== 'ballast')
    .sort()
const large = 'A long text. '.repeat(100_000)

it.runIf(canMount)('a file that doesn’t fit is refused with the reason, and nothing of it stays', async () => {
  writeFileSync(ballast(), Buffer.alloc(5_500_000))
  const { status, body } = await upload('large.txt', large)
  expect([status, body.errors[0].message]).toEqual([
    507,
    expect.stringMatching(/^The server’s disk is full.*make room/),
  ])
  expect(kept()).toEqual([])
  expect((await cms.payload.count({ collection: 'media', where: { name: { equals: 'large.txt' } } })).totalDocs).toBe(0)
  rmSync(ballast())
  expect((await upload('large.txt', large)).status).toBe(201)
  expect(kept()).toEqual(['large.txt'])
})

it.runIf(canMount)('a file that can’t be replaced stays as it was', async () => {
  const { doc } = (await upload('old.txt', 'The old text.')).body
  writeFileSync(ballast(), Buffer.alloc(3_500_000))
  const before = kept()
  expect((await upload('new.txt', large, 'PATCH', `/media/${doc.id}`)).status).toBe(507)
  expect(kept()).toEqual(before)
  expect((await cms.rest('publisher', 'GET', `/media/${doc.id}`)).body.filename).toBe('old.txt')
  rmSync(ballast())
})

it('a file that was written for a request that fails later is removed', async () => {
  const before = kept()
  const hooks = cms.payload.collections.media.config.hooks
  const failing = () => {
    throw new Error('Something else went wrong.')
  }
  hooks.afterChange.push(failing)
  try {
    expect((await upload('half.txt', 'Half a file.')).status).toBe(500)
  } finally {
    hooks.afterChange.splice(hooks.afterChange.indexOf(failing), 1)
  }
  expect(kept()).toEqual(before)
})
