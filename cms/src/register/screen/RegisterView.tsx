import type { AdminViewServerProps } from 'payload'
import { isPublisher } from '../../access/roles.ts'
import { importScreenAddress } from '../../admin/import-screen-address.ts'
import { PublishersView } from '../../admin/import/PublishersView.tsx'
import { poolOf } from '../../platform/postgres.ts'
import { pastImports } from '../imports.ts'
import { ImportScreen } from './ImportScreen.tsx'
import './register.css'

/** The screen on which publishers import a file of identified schools. */
export async function RegisterView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  return (
    <PublishersView
      view={view}
      address={importScreenAddress}
      title="Import identified schools"
      refusal="Your account may not import a file. Ask a publisher or an administrator."
    >
      {isPublisher({ req }) && <ImportScreen past={await pastImports(poolOf(req.payload))} />}
    </PublishersView>
  )
}
