import { formatDate } from '@osi/shared'
import type { ServerProps } from 'payload'
import { now } from '../../platform/clock.ts'
import { owedRecordings } from './owed-recordings.ts'

/** On the dashboard: what readers have been told to expect, and what is late. */
export async function RecordingsOwed({ payload }: ServerProps) {
  const recordings = await owedRecordings(payload, now())
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
            <a href={`/admin/collections/webinars/${webinar.id}`}>{webinar.title}</a>{' '}
            {isOverdue ? <strong>overdue since {formatDate(day)}</strong> : `by ${formatDate(day)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
