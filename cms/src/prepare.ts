/** `npm run prepare-database -w cms`: what has to be done before the CMS serves; done again it changes nothing. */
import { SettingsError } from '@osi/shared/settings'

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
  process.exit(0)
} catch (error) {
  const { name, message } = error as Error
  const isPlain = error instanceof SettingsError || name === 'MigrationError'
  console.error(isPlain ? message : `The CMS could not be prepared: ${message}`)
  process.exit(1)
}
