import type { Environment } from './read-settings.ts'

/** A bucket of a store that speaks S3, and how it is reached. */
export interface BucketSettings {
  /** The store’s web address; undefined for Amazon’s own. */
  endpoint?: string
  region: string
  keyId: string
  secretKey: string
  bucket: string
}

/** Names of the settings that have to be there as soon as a bucket for uploads is named. */
export const requiredForUploads = (environment: Environment): readonly string[] =>
  environment.OSI_UPLOADS_BUCKET?.trim() ? ['UPLOADS_S3_ACCESS_KEY_ID', 'UPLOADS_S3_SECRET_ACCESS_KEY'] : []

/** The bucket that keeps uploads; undefined when the data folder keeps them. @param values settings that were read */
export function uploadsBucketOf(values: {
  OSI_UPLOADS_BUCKET?: string
  UPLOADS_S3_ENDPOINT?: string
  UPLOADS_S3_REGION: string
  UPLOADS_S3_ACCESS_KEY_ID?: string
  UPLOADS_S3_SECRET_ACCESS_KEY?: string
}): BucketSettings | undefined {
  const { OSI_UPLOADS_BUCKET: bucket, UPLOADS_S3_ENDPOINT: endpoint, UPLOADS_S3_REGION: region } = values
  const { UPLOADS_S3_ACCESS_KEY_ID: keyId = '', UPLOADS_S3_SECRET_ACCESS_KEY: secretKey = '' } = values
  return bucket === undefined ? undefined : { bucket, endpoint, region, keyId, secretKey }
}
