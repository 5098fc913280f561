import { recordingsOwed, defaultRecordingPolicy, webinarSchema, formatDate, type OwedRecording } from '@osi/shared'
import Link from 'next/link'
import type { Payload, ServerProps } from 'payload'
import { now } from '../../platform/clock.ts'
import { omitEmpty } from '../../validation/omit-empty.ts'

/** The recordings that the office has promised its readers and not posted, as far as they are published. */
async function owed(payload: Payload): Promise<OwedRecording[]> {
  const options = { depth: 0, overrideAccess: true } as const
  const { recordingWithinWorkingDays } = await payload.findGlobal({ slug: 'site-settings', ...options })
  const { docs } = await payload.find({
    collection: 'webinars',
    ...options,
    pagination: false,
    where: {
      _status: { equals: 'published' },
      startsAt: { less_than: now().toISOString() },
      condition: { not_in: ['cancelled', 'postponed'] },
      'recording.url': { exists: false },
    },
  })
  const webinars = docs.flatMap((document) => webinarSchema.safeParse(omitEmpty(document)).data ?? [])
  const promise = {
    recordingWithinWorkingDays: recordingWithinWorkingDays ?? defaultRecordingPolicy.recordingWithinWorkingDays,
  }
  return recordingsOwed(webinars, promise, now())
}

/** On the dashboard: what readers have been told to expect, and what is late. */
export async function RecordingsOwed({ payload }: ServerProps) {
  const recordings = await owed(payload)
  if (recordings.length === 0) return null
  return (
    <section className="recordings-owed" aria-labelledby="recordings-owed">
      <h2 id="recordings-owed">Recordings to post</h2>
      <p>
        Readers have been promised these. If there is none, open the webinar and say why under <em>Recording</em>.
      </p>
      <ul>
        {recordings.map(({ webinar, day, isOverdue }) => (
          <li key={webinar.id}>
            <Link href={`/admin/collections/webinars/${webinar.id}`}>{webinar.title}</Link>{' '}
            {isOverdue ? <strong>overdue since {formatDate(day)}</strong> : `by ${formatDate(day)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
