import type { ServerProps } from 'payload'
import { Suspense } from 'react'
import { isAdministrator } from '../access/roles.ts'
import { Alert } from '../admin/Alert.tsx'
import { now } from '../platform/clock.ts'
import { poolOf } from '../platform/postgres.ts'
import { settings } from '../platform/settings.ts'
import { readBackupState } from './backup-state.ts'
import { summaryOfBackups } from './backup-words.ts'

/** On the dashboard of administrators: how old the last backup is, and whether it is known that it can be restored. */
export function BackupsPanel(props: ServerProps) {
  if (!isAdministrator({ req: { user: props.user ?? null } })) return null
  return (
    <Suspense>
      <AnsweredPanel {...props} />
    </Suspense>
  )
}

async function AnsweredPanel({ payload }: ServerProps) {
  const { sentence, warning } = summaryOfBackups(await readBackupState(poolOf(payload)), now(), settings.backupHours)
  return (
    <section className="dashboard-panel" aria-labelledby="backups-heading">
      <h2 id="backups-heading">Backups</h2>
      {warning && (
        <Alert tone="warning" title={warning.title}>
          <p>{warning.sentence}</p>
        </Alert>
      )}
      <p>{sentence}</p>
    </section>
  )
}
