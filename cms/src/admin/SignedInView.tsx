import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

interface Props {
  view: AdminViewServerProps
  /** Where the screen is: whoever signs in first comes back to it. */
  address: string
  className: string
  children: ReactNode
}

/** The frame of a screen of our own, with the menu, for whoever is signed in. */
export function SignedInView({ view, address, className, children }: Props) {
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
      <Gutter className={className}>{children}</Gutter>
    </DefaultTemplate>
  )
}
