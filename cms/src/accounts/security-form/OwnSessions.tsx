import { Button, toast } from '@payloadcms/ui'
import { centralTime, formatSince } from '@osi/shared'
import { cmsIsAway, postCommand } from '../../admin/post-command.ts'
import type { AccountSession } from '../sessions/session-store.ts'

interface OwnSessionsProps {
  sessions: readonly AccountSession[]
  now: Date
  onChange: () => void
}

/** Everywhere the own account is signed in, and how to end that. */
export function OwnSessions({ sessions, now, onChange }: OwnSessionsProps) {
  const end = async (which: object) => {
    const sent = await postCommand<{ ended: number }>('/api/users/sessions/end', cmsIsAway, which)
    if ('refusal' in sent) return void toast.error(sent.refusal)
    toast.success(sent.answer.ended === 1 ? 'One session is ended.' : `${sent.answer.ended} sessions are ended.`)
    onChange()
  }
  return (
    <section aria-labelledby="own-sessions">
      <h2 id="own-sessions">Where you are signed in</h2>
      <ul className="own-sessions">
        {sessions.map((session) => (
          <Session key={session.id} session={session} now={now} onEnd={() => void end({ session: session.id })} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void end({ others: true })}>
          End all others
        </Button>
      )}
    </section>
  )
}

function Session({ session, now, onEnd }: { session: AccountSession; now: Date; onEnd: () => void }) {
  const { address, beganAt, browser, isThisOne, usedAt } = session
  const began = formatSince(beganAt, centralTime, now)
  return (
    <li>
      <div>
        <strong>
          {browser}
          {isThisOne && ' (this one)'}
        </strong>
        <br />
        {address ? `From ${address}. ` : ''}Signed in {began}
        {isThisOne ? '.' : `, last used about ${formatSince(usedAt, centralTime, now)}.`}
      </div>
      {!isThisOne && (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          aria-label={`End the session in ${browser}, signed in ${began}`}
          onClick={onEnd}
        >
          End
        </Button>
      )}
    </li>
  )
}
