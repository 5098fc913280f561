'use client'

import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { linksIn } from './links-in.ts'
import { failingLinksAddress, type ReportedLink } from './links-report.ts'
import { now } from '../platform/clock.ts'
import { useKeptUpToDate } from '../admin/use-kept-up-to-date.ts'
import { formValues } from '../admin/form-values.ts'
import { failureInWords } from './link-words.ts'

interface Answer {
  failing: ReportedLink[]
}

/** A minute: what is asked once a day doesn't change faster. */
const paceOf = (): number => 60_000

/** Above a document's fields: which of the links in them fail on the site. Each goes as soon as it is replaced. */
export function FailingLinks() {
  const { lastUpdateTime } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const { answer } = useKeptUpToDate<Answer>(failingLinksAddress, paceOf, { moment: lastUpdateTime })
  const links = answer?.failing.length ? linksIn(formValues(fields)) : new Set<string>()
  const failing = answer?.failing.filter(({ link }) => links.has(link)) ?? []
  return (
    <div role="status">
      {failing.length > 0 && (
        <div className="check-again">
          <strong>{failing.length === 1 ? 'A link doesn’t answer' : 'Links that don’t answer'}</strong>
          <ul>
            {failing.map((link) => (
              <li key={link.link}>
                <a href={link.link} target="_blank" rel="noopener noreferrer">
                  {link.link}
                </a>
                <br />
                {failureInWords(link, now().toISOString())}
              </li>
            ))}
          </ul>
          <p>
            {failing.length === 1 ? 'Open it yourself.' : 'Open each of them yourself.'} If it doesn’t work for you
            either, put the right address in its place or take it out, and publish.
          </p>
        </div>
      )}
    </div>
  )
}
