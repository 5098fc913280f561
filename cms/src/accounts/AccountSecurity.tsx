'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import type { TypedUser } from 'payload'
import { isAdministrator } from '../access/roles.ts'
import { useKeptUpToDate } from '../admin/use-kept-up-to-date.ts'
import './accounts.css'
import type { OwnSecurity } from './own-account-endpoints.ts'
import { ColleaguesSecondStep } from './security-form/ColleaguesSecondStep.tsx'
import { ConfirmIdentity } from './security-form/ConfirmIdentity.tsx'
import { OwnSecondStep } from './security-form/OwnSecondStep.tsx'
import { OwnSessions } from './security-form/OwnSessions.tsx'
import { everyMinute } from './security-form/every-minute.ts'

/** In the form of an account, below its password: what keeps it from others. */
export function AccountSecurity() {
  const { id } = useDocumentInfo()
  const { user } = useAuth<TypedUser>()
  const isMine = id !== undefined && id === user?.id
  const isByAdministrator = isAdministrator({ req: { user: user ?? null } })
  const address = isMine || isByAdministrator ? '/api/users/security' : undefined
  const { answer, askNow } = useKeptUpToDate<OwnSecurity>(address, everyMinute)
  if (!answer) return null
  return (
    <div className="account-password account-security">
      {isMine && <OwnSecondStep state={answer.secondFactor} onChange={askNow} />}
      {isMine && <OwnSessions sessions={answer.sessions} now={new Date(answer.at)} onChange={askNow} />}
      {!isMine && id !== undefined && <ColleaguesSecondStep id={String(id)} />}
      <ConfirmIdentity
        what={isByAdministrator ? 'roles, e-mail addresses, second steps, links and accounts' : 'your second step'}
        provenUntil={answer.provenUntil}
        onProven={askNow}
      />
    </div>
  )
}
