'use client'

import { centralTime, formatSince, type EditConflict } from '@osi/shared'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { now } from '../../platform/clock.ts'
import type { Conflict } from './save-state.ts'
import { collectionReferredTo } from './field-labels.ts'
import { goneTitle, shownInBlocks, titleOfAny, valueInWords } from './value-in-words.ts'

/** What settles a conflict: a form’s session, or whatever else saves the form. */
export interface Chooser {
  labelOf(path: string): string
  choose(conflict: EditConflict, whose: 'mine' | 'theirs'): unknown
}

/** What the documents are called that a field, or a block in its text, refers to in either version. */
function useNames({ path, mine, theirs }: EditConflict): ReadonlyMap<string, string> {
  const { docConfig } = useDocumentInfo()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const collection = collectionReferredTo(docConfig?.fields ?? [], path)
  const chosen = [mine, theirs].flat().filter((id) => typeof id === 'string')
  const wanted = [
    ...(collection ? chosen.map((id) => `${collection}/${id}`) : []),
    ...[mine, theirs].flatMap(shownInBlocks).map(({ type, id }) => `${type}/${id}`),
  ].join()
  useEffect(() => {
    const nameOf = async (document: string): Promise<[string, string]> => {
      const response = await fetch(`/api/${document}?depth=0&draft=true`, { credentials: 'same-origin' })
      const id = document.slice(document.indexOf('/') + 1)
      return [id, response.ok ? titleOfAny(await response.json()) : goneTitle]
    }
    void Promise.all(wanted.split(',').filter(Boolean).map(nameOf))
      .then((found) => setNames(new Map(found)))
      .catch(() => undefined)
  }, [wanted])
  return names
}

interface ChoiceProps {
  conflict: EditConflict
  changedBy: string
  chooser: Chooser
}

function Choice({ conflict, changedBy, chooser }: ChoiceProps) {
  const sides = [
    { whose: 'mine', heading: 'Your text', button: 'Keep mine', value: conflict.mine },
    { whose: 'theirs', heading: `Text of ${changedBy}`, button: 'Take theirs', value: conflict.theirs },
  ] as const
  const label = chooser.labelOf(conflict.path)
  const names = useNames(conflict)
  return (
    <fieldset className="conflict__field">
      <legend>{label}</legend>
      <div className="conflict__sides">
        {sides.map(({ whose, heading, button, value }) => (
          <div key={whose}>
            <strong>{heading}</strong>
            <p className="conflict__text">{valueInWords(conflict.path, value, names)}</p>
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              aria-label={`${button}: ${label}`}
              onClick={() => void chooser.choose(conflict, whose)}
            >
              {button}
            </Button>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/**
 * Two people changed the same: both texts beside each other, and the editor picks. Until then nothing of either is lost.
 * @param rest what happens to everything else that was typed, in a sentence
 */
export function ConflictChoice({ conflict, chooser, rest }: { conflict: Conflict; chooser: Chooser; rest: string }) {
  const { changedBy, changedAt, fields } = conflict
  return (
    <section className="conflict" role="alert" aria-label="Two texts for the same field">
      <p>
        <strong>{changedBy}</strong> changed the same as you at {formatSince(changedAt, centralTime, now())}. Choose one
        of the two texts. {rest}
      </p>
      {fields.map((field) => (
        <Choice key={field.path} conflict={field} changedBy={changedBy} chooser={chooser} />
      ))}
    </section>
  )
}
