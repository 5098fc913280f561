import type { ServerProps } from 'payload'
import { Suspense } from 'react'
import { isAdministrator } from '../access/roles.ts'
import { Alert } from '../admin/Alert.tsx'
import { now } from '../platform/clock.ts'
import { settings } from '../platform/settings.ts'
import { readOutbox } from './outbox.ts'
import { summaryOfOutbox } from './outbox-words.ts'

/** On the dashboard of administrators: whether mails go out. Nothing where no mail server is set up. */
export function MailPanel(props: ServerProps) {
  if (!settings.mail || !isAdministrator({ req: { user: props.user ?? null } })) return null
  return (
    <Suspense>
      <AnsweredPanel {...props} />
    </Suspense>
  )
}

async function AnsweredPanel({ payload }: ServerProps) {
  const { sentence, warning } = summaryOfOutbox(await readOutbox(payload, now()), now())
  return (
    <section className="dashboard-panel" aria-labelledby="mail-heading">
      <h2 id="mail-heading">Mail</h2>
      {warning && (
        <Alert tone="warning" title="Mails are not delivered">
          <p>{warning}</p>
        </Alert>
      )}
      <p>{sentence}</p>
    </section>
  )
}
