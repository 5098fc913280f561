import type { CollectionConfig, Payload } from 'payload'

type Hooks = NonNullable<CollectionConfig['hooks']>
type UploadOptions = Exclude<NonNullable<CollectionConfig['upload']>, boolean>

/** Gives a file out, or leaves that to Payload. */
export type FileHandler = NonNullable<UploadOptions['handlers']>[number]

/** Where uploads are kept, and what has to be done for it around every change of one. */
export interface FileKeeping {
  /** For Payload: where files are, and how they are given out. */
  upload: Pick<UploadOptions, 'staticDir' | 'disableLocalStorage' | 'handlers'>
  /** A file as it is kept. @throws Error when it can’t be read */
  read(name: string, payload: Payload): Promise<Buffer>
  /** Refuses a file that has no room, where that can be told before. @throws APIError */
  requireRoom?(bytes: Uint8Array): Promise<void>
  hooks: Pick<Hooks, 'beforeOperation' | 'afterChange' | 'beforeDelete'> &
    Required<Pick<Hooks, 'beforeValidate' | 'afterError'>>
}
