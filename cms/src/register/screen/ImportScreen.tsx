'use client'

import { Button, SetStepNav } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Outcome } from '../../admin/import/Outcome.tsx'
import { postCommand } from '../../admin/post-command.ts'
import { registerAddress, type PreviewAnswer } from '../answers.ts'
import type { Choices } from '../choices.ts'
import type { PastImport } from '../imports.ts'
import { ConfirmImport, type Confirmation } from './ConfirmImport.tsx'
import { FileForm } from './FileForm.tsx'
import { PastImports } from './PastImports.tsx'
import { PreviewSummary } from './PreviewSummary.tsx'
import { PreviewTables } from './PreviewTables.tsx'
import { sendFile, type Source } from './send-file.ts'

const whenAway =
  'The CMS doesn’t answer, so nobody knows whether that was done. Load the page again: an import that was written stands below.'

type Work = 'reading' | 'writing' | undefined

/** What is shown of one file. */
interface Shown {
  source: Source
  preview: PreviewAnswer
  /** Which schools doubtful rows were taken for. */
  chosen: Choices
}

const Introduction = () => (
  <>
    <SetStepNav nav={[{ label: 'Import identified schools' }]} />
    <h1>Import identified schools</h1>
    <p>
      A file is the whole list of each school year that it has rows of. First you see what it would do; nothing is
      written before you confirm it. Earlier years are never changed.
    </p>
  </>
)

/** Nothing is confirmed that was not shown: after a choice the file is shown once more. */
const ShowAgain = ({ onShow }: { onShow: () => void }) => (
  <div className="import-buttons">
    <p role="status">You chose which school a row means.</p>
    <Button margin={false} onClick={onShow}>
      Show what it would do now
    </Button>
  </div>
)

/** From a file to what it would do, to the import; and back. Nothing is written before it is confirmed. */
export function ImportScreen({ past }: { past: readonly PastImport[] }) {
  const router = useRouter()
  const [work, setWork] = useState<Work>()
  const [shown, setShown] = useState<Shown>()
  const [choices, setChoices] = useState<Choices>(new Map())
  const [refusal, setRefusal] = useState<string>()
  const [done, setDone] = useState<string>()
  const [report, heading] = [useRef<HTMLDivElement>(null), useRef<HTMLHeadingElement>(null)]

  const show = async (source: Source, chosen: Choices) => {
    setWork('reading')
    setRefusal(undefined)
    setDone(undefined)
    const outcome = await sendFile(source, chosen)
    setWork(undefined)
    setChoices(chosen)
    if ('answer' in outcome) {
      setShown({ source, preview: outcome.answer, chosen })
      requestAnimationFrame(() => heading.current?.focus())
    } else {
      // What stood there is not what was asked for last, and must not be confirmed in its place.
      setShown(undefined)
      setRefusal(outcome.refusal)
    }
  }
  const choose = (row: number, number: string | undefined) => {
    const next = new Map(choices)
    if (number) next.set(row, number)
    else next.delete(row)
    setChoices(next)
  }
  const write = async (token: string, confirmation: Confirmation) => {
    setWork('writing')
    setRefusal(undefined)
    const outcome = await postCommand<object>(`${registerAddress}/import`, whenAway, { token, ...confirmation })
    setWork(undefined)
    router.refresh()
    if ('refusal' in outcome) return setRefusal(outcome.refusal)
    setShown(undefined)
    requestAnimationFrame(() => report.current?.focus())
    setDone(
      confirmation.publish
        ? 'Imported and published. Readers get all of it at once, with the next release.'
        : 'Imported as drafts. Look at the schools, and publish those that are right.',
    )
  }

  return (
    <>
      <Introduction />
      <FileForm isBusy={work !== undefined} onShow={(source) => void show(source, new Map())} />
      <div ref={report} tabIndex={-1}>
        <Outcome refusal={refusal} done={done} />
      </div>
      {shown && (
        <section aria-labelledby="register-preview">
          <h2 id="register-preview" ref={heading} tabIndex={-1}>
            What it would do
          </h2>
          <PreviewSummary preview={shown.preview} />
          {choices === shown.chosen ? (
            <ConfirmImport
              key={shown.preview.token}
              preview={shown.preview}
              isWriting={work === 'writing'}
              onConfirm={(confirmation) => void write(shown.preview.token, confirmation)}
            />
          ) : (
            <ShowAgain onShow={() => void show(shown.source, choices)} />
          )}
          <PreviewTables preview={shown.preview} choices={choices} onChoose={choose} />
        </section>
      )}
      <section aria-labelledby="register-past">
        <h2 id="register-past">Imports until now</h2>
        <PastImports past={past} onUndone={() => router.refresh()} />
      </section>
    </>
  )
}
