'use client'

import { centralTime, formatCount, formatDateTime } from '@osi/shared'
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { postCommand } from '../admin/post-command.ts'
import { useKeptUpToDate } from '../admin/use-kept-up-to-date.ts'
import { useEditSession } from '../editing/form/session-of-form.ts'
import { useReviewedDocument } from '../review/form/use-review.ts'
import { shareDays, shareLinksAddress, type ShareLink, type ShareLinksReport } from './share-link-report.ts'
import './share-links.css'

const away = 'The CMS does not answer. Nothing was done; try again in a minute.'

/** Milliseconds between two looks: links end by themselves, and others end them. */
const paceOf = (): number => 60_000

/** The new link, to be handed on. It is shown this once: the CMS keeps only a fingerprint of it. */
function NewLink({ url }: { url: string }) {
  const [isCopied, setCopied] = useState(false)
  const id = useId()
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    setCopied(true)
  }
  return (
    <div className="share-links__new">
      <label htmlFor={id}>The link. Copy it now: it is not shown again.</label>
      <input id={id} readOnly value={url} onFocus={({ target }) => target.select()} />
      <Button type="button" size="small" buttonStyle="secondary" margin={false} onClick={() => void copy()}>
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  )
}

function LinkRow({ link, onEnd }: { link: ShareLink; onEnd: () => void }) {
  const until = formatDateTime(link.until, centralTime)
  return (
    <li>
      <span>
        By {link.by}, until <time dateTime={link.until}>{until}</time>
      </span>
      <button type="button" className="share-links__end" aria-label={`End the link until ${until}`} onClick={onEnd}>
        End it
      </button>
    </li>
  )
}

/** Beside a document: who gave somebody without an account a link to its draft, and until when; to make one, and to end one. */
export function ShareLinks() {
  const { document, named } = useReviewedDocument() ?? {}
  const { session } = useEditSession()
  const [days, setDays] = useState<number>(7)
  const [made, setMade] = useState<{ document: string | undefined; url: string }>()
  const [problem, setProblem] = useState<string>()
  const id = useId()
  const address = document && `/api${shareLinksAddress}/${named?.id ? `documents/${document}` : document}`
  const { answer, take } = useKeptUpToDate<ShareLinksReport>(address, paceOf, { moment: document })
  if (!document || !answer) return null

  const send = async (action: 'make' | 'end', details: object) => {
    const outcome = await postCommand<ShareLinksReport>(`/api${shareLinksAddress}/${action}`, away, {
      ...named,
      ...details,
    })
    setProblem('refusal' in outcome ? outcome.refusal : undefined)
    if ('refusal' in outcome) return
    take(outcome.answer)
    setMade(outcome.answer.url ? { document, url: outcome.answer.url } : undefined)
  }
  // Whoever opens the link gets what is saved.
  const make = async () => {
    await session?.flush()
    await send('make', { days })
  }
  return (
    <section className="share-links" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>Show the draft to someone</h3>
      <p>
        Whoever has the link sees this draft, as it is saved, without an account. They see nothing else that is not
        live.
      </p>
      <div className="share-links__make">
        <label htmlFor={`${id}-days`}>The link works for</label>
        <select id={`${id}-days`} value={days} onChange={({ target }) => setDays(Number(target.value))}>
          {shareDays.map((each) => (
            <option key={each} value={each}>
              {formatCount(each, 'day')}
            </option>
          ))}
        </select>
        <Button type="button" size="small" buttonStyle="secondary" margin={false} onClick={() => void make()}>
          Make a link
        </Button>
      </div>
      {problem && <p role="alert">{problem}</p>}
      <div role="status">{made?.document === document && <NewLink key={made?.url} url={made?.url ?? ''} />}</div>
      {answer.links.length > 0 && (
        <ul aria-label="Links to this draft">
          {answer.links.map((link) => (
            <LinkRow key={link.id} link={link} onEnd={() => void send('end', { link: link.id })} />
          ))}
        </ul>
      )}
    </section>
  )
}
