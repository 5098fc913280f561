import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UploadCopies } from '../output/uploads.ts'
import { CmsUnreachable, snapshotsOf } from '../../runtime/snapshot-source.ts'

/** A CMS that takes requests and never answers. */
let server: Server
let url: string
let dataDir: string
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'osi-timeouts-'))
  server = createServer(() => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  vi.restoreAllMocks()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(dataDir, { recursive: true })
})

/** Lets every time limit be over at once. @returns the limits that were asked for, in milliseconds */
function withoutPatience(): number[] {
  const limits: number[] = []
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    limits.push(ms)
    return AbortSignal.abort(new DOMException('It took too long.', 'TimeoutError'))
  })
  return limits
}

test('a CMS that never answers is given up after a minute, with a sentence', async () => {
  const limits = withoutPatience()
  const asked = snapshotsOf(url, 'key').fetch()
  await expect(asked).rejects.toThrow(CmsUnreachable)
  await expect(asked).rejects.toThrow('The CMS does not answer.')
  expect(limits).toEqual([60_000])
})

test('an upload that never arrives is missing after two minutes', async () => {
  const limits = withoutPatience()
  const file = { id: '1', updatedAt: '2026-01-01T00:00:00.000Z', filename: 'a.pdf', mimeType: 'application/pdf' }
  const upload = { ...file, filesize: 3, url: '/api/media/file/a.pdf', decorative: false, sizes: [] }
  const copies = new UploadCopies(dataDir, url, 'key')
  expect(await copies.copyOf({ address: '/files/1/a.pdf', media: upload, file: upload })).toBeUndefined()
  expect(limits).toEqual([120_000])
})
