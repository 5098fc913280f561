/** `npm run prepare-database -w cms`: what has to be done before the CMS serves; done again it changes nothing. */
import { SettingsError } from '@osi/shared/settings'
import { ValidationError } from 'payload'

/** What an error says. Of one about fields its own message names the fields alone. */
const sentenceOf = (error: unknown): string =>
  error instanceof ValidationError
    ? error.data.errors.map(({ message }) => message).join(' ')
    : error instanceof Error
      ? error.message
      : String(error)

try {
  const { settings } = await import('./platform/settings.ts')
  const { default: config } = await import('./payload.config.ts')
  const { getPayload } = await import('payload')
  const { prepareDatabase } = await import('./setup/prepare-database.ts')
  const { withPreparationLock } = await import('./setup/with-lock.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  await withPreparationLock(settings.databaseUrl, () =>
    prepareDatabase(payload, { ...settings, say: (sentence) => console.log(sentence) }),
  )
  if (settings.uploadsBucket) {
    const { checkBucket } = await import('./files/bucket/check-bucket.ts')
    await checkBucket(payload, settings.uploadsBucket, (sentence) => console.log(sentence))
  }
  if (settings.virusScanner) {
    const { checkScanner } = await import('./files/virus-scan/check-scanner.ts')
    console.log(await checkScanner(settings.virusScanner))
  }
  process.exit(0)
} catch (error) {
  const isPlain =
    error instanceof SettingsError || (error instanceof Error && ['MigrationError', 'BucketError'].includes(error.name))
  console.error(isPlain ? sentenceOf(error) : `The CMS could not be prepared: ${sentenceOf(error)}`)
  process.exit(1)
}
