'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { checkLinksAddress, linksReportAddress, type LinksReport } from './links-report.ts'
import { postCommand } from '../admin/post-command.ts'
import { DocumentName } from '../admin/Documents.tsx'
import type { KindNames } from '../admin/kind-names.ts'
import { useKeptUpToDate } from '../admin/use-kept-up-to-date.ts'
import { failureInWords, statusInWords } from './link-words.ts'
import './links.css'

/** Milliseconds between two looks: often while links are being asked. */
const paceOf = ({ isChecking }: LinksReport): number => (isChecking ? 1_500 : 60_000)

interface Props {
  initial: LinksReport
  kinds: KindNames
  /** Whether this person may have all of them asked now. */
  mayCheck: boolean
}

/** The links to other sites that don't answer, each with what it is in; and how it stands with all of them, in a sentence. */
export function LinksOverview({ initial, kinds, mayCheck }: Props) {
  const { answer: report = initial, take } = useKeptUpToDate(linksReportAddress, paceOf, { initial })
  const [refusal, setRefusal] = useState<string>()
  const { failing, isOn, isChecking } = report

  const checkNow = async () => {
    setRefusal(undefined)
    const outcome = await postCommand<LinksReport>(
      checkLinksAddress,
      'The CMS doesn’t answer at the moment. Try it again.',
    )
    if ('answer' in outcome) take(outcome.answer)
    else setRefusal(outcome.refusal)
  }

  return (
    <section className="links" aria-labelledby="links-heading">
      <h2 id="links-heading">
        {failing.length > 0 ? 'Links to other sites that don’t answer' : 'Links to other sites'}
      </h2>
      {failing.length > 0 && (
        <>
          <p>
            Open each of them yourself. If it works for you, leave it as it is. If not, put the right address into what
            is named below it, or take the link out, and publish.
          </p>
          <ul className="links__failing">
            {failing.map((link) => (
              <li key={link.link}>
                <a href={link.link} target="_blank" rel="noopener noreferrer">
                  {link.link}
                </a>
                <p>{failureInWords(link, report.at)}</p>
                <ul className="links__documents" aria-label="It is in">
                  {link.documents.map((document) => (
                    <li key={`${document.type}/${document.id}`}>
                      <DocumentName document={document} kinds={kinds} />{' '}
                      {document.title && <span className="links__aside">{kinds[document.type]}</span>}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="links__status">
        <p className="links__aside" role="status">
          {statusInWords(report)}
        </p>
        {isOn && mayCheck && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={isChecking}
            onClick={() => void checkNow()}
          >
            {isChecking ? 'Checking…' : 'Check now'}
          </Button>
        )}
      </div>
      {refusal && <p role="alert">{refusal}</p>}
    </section>
  )
}
