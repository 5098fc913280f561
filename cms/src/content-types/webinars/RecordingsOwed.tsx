import { formatDate, type OwedRecording } from '@osi/shared'

/** More are counted, not named. */
const maxNamed = 8

/** On the dashboard: what readers have been told to expect, and what is late. */
export function RecordingsOwed({ recordings }: { recordings: readonly OwedRecording[] }) {
  if (recordings.length === 0) return null
  const more = recordings.length - maxNamed
  return (
    <section className="recordings-owed" aria-labelledby="recordings-owed">
      <h2 id="recordings-owed">Recordings to post</h2>
      <p>
        Readers have been promised these. If there is none, open the webinar and say why under <em>Recording</em>.
      </p>
      <ul>
        {recordings.slice(0, maxNamed).map(({ webinar, day, isOverdue }) => (
          <li key={webinar.id}>
            <a href={`/admin/collections/webinars/${webinar.id}`}>{webinar.title}</a>{' '}
            {isOverdue ? <strong>overdue since {formatDate(day)}</strong> : `by ${formatDate(day)}`}
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </section>
  )
}
