import { Button } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { isPublisher } from '../../access/roles.ts'
import { redirectImportScreen } from '../import-answers.ts'

/** Above the list of moved addresses: the way to the import, for those who may. */
export function ImportManyLink({ user }: ServerProps) {
  if (!isPublisher({ req: { user: user ?? null } })) return null
  return (
    <Button el="link" to={redirectImportScreen} buttonStyle="secondary" size="small">
      Import many
    </Button>
  )
}
