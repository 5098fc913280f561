import { faultyStoreBefore, type FaultyStore } from '../../../../scripts/testing/faulty-store.ts'
import { startStore } from '../../../../scripts/testing/store-for-tests.ts'
import { bucketOf, type Bucket } from '../bucket/bucket.ts'

/** A store with a bucket for uploads, faults before it, and the settings of this process that name it. */
export interface UploadsInFaultyStore {
  store: Awaited<ReturnType<typeof startStore>>
  faulty: FaultyStore
  /** The bucket itself, without the faults before it. */
  bucket: Bucket
}

/** Starts the store, and sets what the CMS that is started next keeps uploads by. */
export async function startUploadsInFaultyStore(): Promise<UploadsInFaultyStore> {
  const store = await startStore({ bucket: 'uploads' })
  const faulty = await faultyStoreBefore(store.settings.endpoint ?? '')
  Object.assign(process.env, {
    OSI_UPLOADS_BUCKET: 'uploads',
    UPLOADS_S3_ENDPOINT: faulty.endpoint,
    UPLOADS_S3_ACCESS_KEY_ID: store.settings.keyId,
    UPLOADS_S3_SECRET_ACCESS_KEY: store.settings.secretKey,
  })
  return { store, faulty, bucket: bucketOf(store.settings) }
}
