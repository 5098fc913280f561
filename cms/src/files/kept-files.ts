import path from 'node:path'
import { settings } from '../platform/settings.ts'
import { inBucket } from './bucket/in-bucket.ts'
import type { FileKeeping } from './file-keeping.ts'
import { inFolder } from './keep-nothing-half.ts'

const { dataDir, uploadsBucket } = settings

/** Where this CMS keeps uploads, as its settings say: in a bucket, or in its data folder. */
export const keptFiles: FileKeeping = uploadsBucket
  ? inBucket(uploadsBucket, path.join(dataDir, 'uploads-are-in-the-bucket'))
  : inFolder(path.join(dataDir, 'uploads'))
