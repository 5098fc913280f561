'use client'

import type { PublishingProblem } from '@osi/shared'
import { DocumentName } from '../admin/Documents.tsx'
import type { KindNames } from '../admin/kind-names.ts'

/** More are not named: what is wrong with so many has one cause. */
const maxNamed = 50

/** What went wrong with single documents, each with the way to where it is mended; the first of them when there are very many. */
export function Problems({
  problems,
  kinds,
  siteUrl,
}: {
  problems: PublishingProblem[]
  kinds: KindNames
  siteUrl: string
}) {
  return (
    <ul className="publishing-problems">
      {problems.slice(0, maxNamed).map((problem, index) => {
        const { level, document, address, message, earlierVersionStays } = problem
        return (
          <li key={index} className={`publishing-problems__${level}`}>
            {document && (
              <strong>
                <DocumentName document={document} kinds={kinds} />
              </strong>
            )}
            {!document && address && (
              <strong>
                <a href={new URL(address, siteUrl).href}>{address}</a>
              </strong>
            )}
            <p>{message}</p>
            {level === 'withheld' && (
              <p className="publishing__aside">
                {earlierVersionStays
                  ? 'Until then readers get the version before.'
                  : 'Until then readers don’t get it.'}
              </p>
            )}
          </li>
        )
      })}
      {problems.length > maxNamed && <li>and {(problems.length - maxNamed).toLocaleString('en-US')} more</li>}
    </ul>
  )
}
