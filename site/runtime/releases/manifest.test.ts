import { expect, test } from 'vitest'
import { manifestSchema } from './manifest.ts'

const manifest = {
  version: 1,
  id: '000001-aaaaaaaa',
  fingerprint: 'f',
  snapshotFingerprint: 's',
  code: 'c',
  renderedFor: '2026-01-01T00:00:00.000Z',
  fetchedAt: '2026-01-01T00:00:00.000Z',
  builtAt: '2026-01-01T00:00:00.000Z',
  counts: {},
  documents: {},
  added: [],
  changed: [],
  withdrawn: [],
  problems: [],
  missingFiles: [],
  files: {},
}

test.each(['reason', 'because'])('a manifest that gives its reason as “%s” can be read', (name) => {
  const read = manifestSchema.parse({ ...manifest, [name]: 'The content changed.' })
  expect(read).toEqual({ ...manifest, reason: 'The content changed.' })
})
