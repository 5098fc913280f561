'use client'

import type { ReleaseSummary } from '@osi/shared'
import { ConfirmedButton } from './ConfirmedButton.tsx'
import { Documents } from '../admin/Documents.tsx'
import type { KindNames } from '../admin/kind-names.ts'
import { changesIn, numberOf, sizeOf } from './words.ts'

interface Props {
  releases: ReleaseSummary[]
  kinds: KindNames
  /** A moment of the past in words. */
  since: (instant: string) => string
  /** Puts the site back; missing for those who may not. */
  goTo?: (id: string) => Promise<void>
}

/** The releases that are kept, newest first, what each brought, and the way to it. */
export function Releases({ releases, kinds, since, goTo }: Props) {
  const liveAt = releases.findIndex(({ live }) => live)
  return (
    <ol className="publishing-releases">
      {releases.map((release, index) => {
        const made = since(release.builtAt)
        const number = numberOf(release)
        const changes = changesIn(release)
        const direction = index < liveAt ? 'forward' : 'back'
        return (
          <li key={release.id}>
            <div className="publishing-releases__head">
              <h4>
                {made}
                {release.live && <span className="publishing__badge">Live</span>}
              </h4>
              <span className="publishing__aside">
                Release {number}. {release.reason} {sizeOf(release)}.
              </span>
              {goTo && !release.live && (
                <ConfirmedButton
                  label={`Go ${direction} to this`}
                  about={`number ${number}, ${made}`}
                  question={`Go ${direction} to release ${number}, of ${made}?`}
                  action={`Go ${direction} to this release`}
                  onConfirm={() => goTo(release.id)}
                >
                  <p>Readers get it at once, and keep it until a publisher resumes publishing.</p>
                  <p>What was published since then disappears from the site meanwhile. Nothing of it is lost here.</p>
                </ConfirmedButton>
              )}
            </div>
            {changes.length === 0 ? (
              <p className="publishing__aside">Nothing was added, changed or withdrawn.</p>
            ) : (
              <dl>
                {changes.map(({ heading, documents }) => (
                  <div key={heading}>
                    <dt>{heading}</dt>
                    <dd>
                      <Documents documents={documents} kinds={kinds} areThere={heading !== 'Withdrawn'} />
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        )
      })}
    </ol>
  )
}
