import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { isPublisher } from '../../access/roles.ts'
import './import.css'

interface Props {
  view: AdminViewServerProps
  /** Where the screen is: whoever signs in first comes back to it. */
  address: string
  title: string
  /** What someone reads who may not use it. */
  refusal: string
  children: ReactNode
}

/** The frame of a screen on which publishers import something. */
export function PublishersView({ view, address, title, refusal, children }: Props) {
  const { initPageResult, params, searchParams } = view
  const { req, locale, permissions, visibleEntities } = initPageResult
  // Payload leaves it to a view of one's own to ask who comes.
  if (!req.user) redirect(`/admin/login?${new URLSearchParams({ redirect: address })}`)
  return (
    <DefaultTemplate
      {...{ locale, params, permissions, searchParams, visibleEntities }}
      i18n={req.i18n}
      payload={req.payload}
      user={req.user}
    >
      <Gutter className="import-screen">
        {isPublisher({ req }) ? (
          children
        ) : (
          <>
            <h1>{title}</h1>
            <p>{refusal}</p>
          </>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
