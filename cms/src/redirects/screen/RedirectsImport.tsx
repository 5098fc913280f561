'use client'

import { formatCount } from '@osi/shared'
import { Button, SetStepNav } from '@payloadcms/ui'
import { useRef, useState, type FormEvent } from 'react'
import { Outcome } from '../../admin/import/Outcome.tsx'
import { useKeptText } from '../../admin/import/use-kept-text.ts'
import { useIsAlive } from '../../admin/use-is-alive.ts'
import { postCommand } from '../../admin/post-command.ts'
import { redirectImportAddress, type ListPlan } from '../import-answers.ts'
import { ListPreview } from './ListPreview.tsx'

const whenAway =
  'The CMS doesn’t answer at the moment. What you pasted stays here. Show what it would do once more: what was written already is unchanged then.'

type Work = 'reading' | 'writing' | undefined

const doneInWords = ({ added, changed, refused }: ListPlan['counts']): string =>
  `Imported: ${added} added, ${changed} changed.${refused > 0 ? ` Not written, because refused: ${refused}. Correct these rows and show the list again.` : ''}`

const Introduction = () => (
  <>
    <SetStepNav
      nav={[{ label: 'Moved addresses', url: '/admin/collections/redirects' }, { label: 'Import moved addresses' }]}
    />
    <h1>Import moved addresses</h1>
    <p>
      Paste a list of old addresses and where each leads now. First you see what it would do; nothing is written before
      you confirm it.
    </p>
  </>
)

/** Asks before a list that was shown is written. Without a change there is nothing to ask. */
function ConfirmList({ plan, isWriting, onConfirm }: { plan: ListPlan; isWriting: boolean; onConfirm: () => void }) {
  const { added, changed, refused } = plan.counts
  if (added + changed === 0) return <p>There is nothing to import: no row adds or changes an address.</p>
  return (
    <div className="import-form">
      {refused > 0 && <p>{refused === 1 ? '1 row is' : `${refused} rows are`} refused, and not written.</p>}
      <div>
        <Button margin={false} disabled={isWriting} onClick={onConfirm}>
          {isWriting ? 'Importing…' : `Import ${formatCount(added + changed, 'address', 'addresses')}`}
        </Button>
      </div>
    </div>
  )
}

/** From a pasted list to what it would do, to the import. */
export function RedirectsImport() {
  const [text, setText] = useKeptText('redirects-import-pasted')
  const isAlive = useIsAlive()
  const [work, setWork] = useState<Work>()
  const [plan, setPlan] = useState<ListPlan>()
  const [refusal, setRefusal] = useState<string>()
  const [done, setDone] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)

  const ask = async (kind: Exclude<Work, undefined>, address: string, details: object) => {
    setWork(kind)
    setRefusal(undefined)
    setDone(undefined)
    const outcome = await postCommand<ListPlan>(address, whenAway, details)
    setWork(undefined)
    if ('answer' in outcome) return outcome.answer
    // Nothing is confirmed that is not what would be done.
    setPlan(undefined)
    setRefusal(outcome.refusal)
    return undefined
  }
  const show = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await ask('reading', `${redirectImportAddress}/preview`, { text })
    if (!answer) return
    setPlan(answer)
    requestAnimationFrame(() => heading.current?.focus())
  }
  const write = async ({ counts }: ListPlan) => {
    const answer = await ask('writing', redirectImportAddress, { text, counts })
    if (!answer) return
    setPlan(undefined)
    setDone(doneInWords(answer.counts))
    if (answer.counts.refused === 0) setText('')
  }

  return (
    <>
      <Introduction />
      <form className="import-form" onSubmit={(event) => void show(event)}>
        <label htmlFor="redirects-pasted">
          Old and new addresses
          <span>
            Two columns, one pair a line, as you copy them from a spreadsheet: /old-page.aspx, then /new-page/. Commas,
            semicolons and spaces between them are understood, too.
          </span>
        </label>
        <textarea
          id="redirects-pasted"
          rows={10}
          spellCheck={false}
          disabled={!isAlive}
          readOnly={work !== undefined}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            // What is shown is not what stands in the field any more.
            setPlan(undefined)
          }}
        />
        <div>
          <Button type="submit" margin={false} disabled={work !== undefined || !isAlive}>
            {work === 'reading' ? 'Reading…' : 'Show what it would do'}
          </Button>
        </div>
      </form>
      <Outcome refusal={refusal} done={done} />
      {plan && (
        <section aria-labelledby="redirects-preview">
          <h2 id="redirects-preview" ref={heading} tabIndex={-1}>
            What it would do
          </h2>
          <ConfirmList plan={plan} isWriting={work === 'writing'} onConfirm={() => void write(plan)} />
          <ListPreview plan={plan} />
        </section>
      )}
    </>
  )
}
