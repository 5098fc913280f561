import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { isPublisher } from '../../access/roles.ts'
import { poolOf } from '../../platform/postgres.ts'
import { pastImports } from '../imports.ts'
import { ImportScreen } from './ImportScreen.tsx'
import { importScreenAddress } from '../../admin/import-screen-address.ts'
import '../../publishing-panel/publishing.css'
import './register.css'

/** The screen on which publishers import a file of identified schools. */
export async function RegisterView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  // Payload leaves it to a view of one's own to ask who comes.
  if (!req.user) redirect(`/admin/login?${new URLSearchParams({ redirect: importScreenAddress })}`)
  return (
    <DefaultTemplate
      {...{ locale, params, permissions, searchParams, visibleEntities }}
      i18n={req.i18n}
      payload={req.payload}
      user={req.user}
    >
      <Gutter className="register-import">
        {isPublisher({ req }) ? (
          <ImportScreen past={await pastImports(poolOf(req.payload))} />
        ) : (
          <>
            <h1>Import identified schools</h1>
            <p>Your account may not import a file. Ask a publisher or an administrator.</p>
          </>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
