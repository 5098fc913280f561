import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startFakeClamd, testVirus, type FakeClamd } from '../testing/fake-clamd.ts'
import { checkScanner } from './check-scanner.ts'
import { scan } from './clamd.ts'

let clamd: FakeClamd
beforeAll(async () => {
  clamd = await startFakeClamd()
})
beforeEach(() => {
  clamd.conduct = 'answers'
})
afterAll(() => clamd.stop())

const nobody = { host: '127.0.0.1', port: 1 }
const large = Buffer.alloc(1_000_001, 'A long text. ')
const scanned = (bytes: Uint8Array, limitMs?: number) => scan(clamd, bytes, limitMs)

describe('a file', () => {
  test.each([
    ['of some words', Buffer.from('What everybody has to know.')],
    ['of no bytes', Buffer.alloc(0)],
    ['of many pieces', large],
  ])('%s arrives byte for byte, and is clean', async (_what, bytes) => {
    expect(await scanned(bytes)).toEqual({ kind: 'clean' })
    expect(clamd.scanned.at(-1)?.equals(bytes)).toBe(true)
  })

  test('with a virus at its end is infected, and the virus has its name', async () => {
    const bytes = Buffer.concat([large, Buffer.from(testVirus)])
    expect(await scanned(bytes)).toEqual({ kind: 'infected', virus: 'Test.Virus-1' })
  })
})

describe('nothing is known of a file', () => {
  test('when nobody is there', async () => {
    expect(await scan(nobody, large)).toMatchObject({ kind: 'not scanned', trouble: 'away' })
    expect(await scan({ path: '/nowhere/clamd.ctl' }, large)).toMatchObject({ trouble: 'away' })
  })

  test('when the scanner says nothing in time', async () => {
    clamd.conduct = 'says nothing'
    expect(await scanned(large, 100)).toMatchObject({ kind: 'not scanned', trouble: 'away' })
  })

  test('when the scanner breaks off', async () => {
    clamd.conduct = 'breaks off'
    expect(await scanned(large)).toMatchObject({ kind: 'not scanned', trouble: 'gave up' })
  })

  test('when the scanner has looked at a part of it alone', async () => {
    clamd.conduct = 'reaches a limit'
    expect(await scanned(large)).toMatchObject({ kind: 'not scanned', trouble: 'gave up' })
  })

  test('when it is larger than the scanner takes', async () => {
    clamd.conduct = { maxBytes: 10 }
    const answer = await scanned(Buffer.from('More than ten bytes.'))
    expect(answer).toEqual({
      kind: 'not scanned',
      trouble: 'gave up',
      reason: 'INSTREAM size limit exceeded. ERROR',
    })
    // The scanner leaves while most of it is still on its way.
    expect(await scanned(large)).toMatchObject({ kind: 'not scanned', trouble: 'gave up' })
  })
})

describe('before the CMS serves', () => {
  test('a scanner that answers is named', async () => {
    expect(await checkScanner(clamd)).toBe(
      `The virus scanner at 127.0.0.1:${clamd.port} looks into every file that is added.`,
    )
  })

  test('one that does not is said, with what follows', async () => {
    expect(await checkScanner({ path: '/nowhere/clamd.ctl' })).toMatch(
      /^The virus scanner at \/nowhere\/clamd\.ctl does not answer.*no file can be added.*CLAMD_ADDRESS/,
    )
  })
})
