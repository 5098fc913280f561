import { messageOf } from '@osi/shared'

/** A missing setting is said at the start, in one sentence, and not at the first request. */
try {
  await import('./settings.ts')
} catch (error) {
  console.error(messageOf(error))
  process.exit(1)
}

export {}
