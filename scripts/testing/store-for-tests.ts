import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from '@20minutes/s3rver'
import type { BucketSettings } from '@osi/shared/settings'

/**
 * A server that speaks S3, with one bucket.
 * @param verifiesSignatures as the real ones do. It takes the slash at the end of a bucket’s address for none, and so refuses every list of a
 * bucket then (5.0.0): tests that list do without
 * @param bucket the name of its only bucket
 * @returns how it is reached, and what ends it and removes its files
 */
export async function startStore({ verifiesSignatures = false, bucket = 'osi-backups' } = {}): Promise<{
  settings: BucketSettings
  /** Where the server keeps its buckets. */
  directory: string
  stop(): Promise<void>
}> {
  const directory = mkdtempSync(path.join(tmpdir(), 'osi-store-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    vhostBuckets: false,
    allowMismatchedSignatures: !verifiesSignatures,
    configureBuckets: [{ name: bucket }],
  })
  const { port } = await server.run()
  return {
    directory,
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      // The only key that it knows.
      keyId: 'S3RVER',
      secretKey: 'S3RVER',
      bucket,
    },
    async stop() {
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
