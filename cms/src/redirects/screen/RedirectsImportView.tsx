import type { AdminViewServerProps } from 'payload'
import { PublishersView } from '../../admin/import/PublishersView.tsx'
import { redirectImportScreen } from '../import-answers.ts'
import { RedirectsImport } from './RedirectsImport.tsx'

/** The screen on which publishers import a list of moved addresses. */
export const RedirectsImportView = (view: AdminViewServerProps) => (
  <PublishersView
    view={view}
    address={redirectImportScreen}
    title="Import moved addresses"
    refusal="Your account may not import addresses. Ask a publisher or an administrator."
  >
    <RedirectsImport />
  </PublishersView>
)
