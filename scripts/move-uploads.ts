/**
 * `npm run move-uploads -- bucket NAME`: copies uploads from the data folder into a bucket, while editors work; `-- folder`: back again. Done once more when the
 * CMS is stopped, it says that the setting may be changed.
 */
import path from 'node:path'
import { bucketOf } from '../cms/src/files/bucket/bucket.ts'
import { uploadsPrefix } from '../cms/src/files/bucket/uploads-prefix.ts'
import { namesInDatabase } from '../cms/src/files/names-of-files.ts'
import { withDatabase } from './backup/database-for-commands.ts'
import { othersConnected } from './backup/others-connected.ts'
import { withConnection } from './database/with-connection.ts'
import { plainly } from './plainly.ts'
import { Refusal } from './refusal.ts'
import { uploadsBucketFrom } from './stack/settings.ts'
import { copyUploads, moveInWords } from './uploads/move-uploads.ts'
import { bucketOfUploads, folderOfUploads } from './uploads/places.ts'

const usage = 'Say where to: npm run move-uploads -- bucket NAME, or npm run move-uploads -- folder'

/** The bucket that takes part, and which way: the setting says which place is in use. */
function directionFrom([to, name, more]: readonly string[]) {
  const inUse = uploadsBucketFrom(process.env)
  if (to === 'folder' && name === undefined) {
    if (!inUse) throw new Refusal('OSI_UPLOADS_BUCKET is not set: uploads are in the folder already.')
    return { to, settings: inUse, change: 'leave OSI_UPLOADS_BUCKET out' } as const
  }
  if (to !== 'bucket' || !name || more !== undefined) throw new Refusal(usage)
  if (inUse)
    throw new Refusal(
      `OSI_UPLOADS_BUCKET is set: uploads are in the bucket ${inUse.bucket} already. To move them into another one, move them into the folder first.`,
    )
  const settings = uploadsBucketFrom(process.env, name)
  if (!settings) throw new Refusal(usage)
  return { to, settings, change: `set OSI_UPLOADS_BUCKET=${name}` } as const
}

await plainly(async () => {
  const { to, settings, change } = directionFrom(process.argv.slice(2))
  const said = await withDatabase('must be there', ({ databaseUrl, dataDir }) =>
    withConnection(databaseUrl, async (client) => {
      const folder = folderOfUploads(path.join(dataDir, 'uploads'))
      const bucket = bucketOfUploads(bucketOf(settings), await uploadsPrefix(client), settings.bucket)
      const [source, target] = to === 'bucket' ? [folder, bucket] : [bucket, folder]
      const move = await copyUploads(source, target, () => namesInDatabase(client))
      const isInUse = (await othersConnected(client)) > 0
      return moveInWords(move, { from: source.called, to: target.called, change, isInUse })
    }),
  )
  console.log(said)
})
