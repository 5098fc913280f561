'use client'

import { centralTime, formatSince, type EditConflict } from '@osi/shared'
import { Button } from '@payloadcms/ui'
import { now } from '../../platform/clock.ts'
import type { EditSession } from './edit-session.ts'
import type { Conflict } from './save-state.ts'
import { valueInWords } from './value-in-words.ts'

interface ChoiceProps {
  conflict: EditConflict
  changedBy: string
  session: EditSession
}

function Choice({ conflict, changedBy, session }: ChoiceProps) {
  const sides = [
    { whose: 'mine', heading: 'Your text', button: 'Keep mine', value: conflict.mine },
    { whose: 'theirs', heading: `Text of ${changedBy}`, button: 'Take theirs', value: conflict.theirs },
  ] as const
  const label = session.labelOf(conflict.path)
  return (
    <fieldset className="conflict__field">
      <legend>{label}</legend>
      <div className="conflict__sides">
        {sides.map(({ whose, heading, button, value }) => (
          <div key={whose}>
            <strong>{heading}</strong>
            <p className="conflict__text">{valueInWords(value)}</p>
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              aria-label={`${button}: ${label}`}
              onClick={() => void session.choose(conflict, whose)}
            >
              {button}
            </Button>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** Two people changed the same: both texts beside each other, and the editor picks. Until then nothing of either is lost. */
export function ConflictChoice({ conflict, session }: { conflict: Conflict; session: EditSession }) {
  const { changedBy, changedAt, fields } = conflict
  return (
    <section className="conflict" role="alert" aria-label="Two texts for the same field">
      <p>
        <strong>{changedBy}</strong> changed the same as you at {formatSince(changedAt, centralTime, now())}. Choose one
        of the two texts. Everything else that you typed is saved.
      </p>
      {fields.map((field) => (
        <Choice key={field.path} conflict={field} changedBy={changedBy} session={session} />
      ))}
    </section>
  )
}
