import config from '@payload-config'
import { generatePageMetadata } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { ChoosePasswordView } from '../../../../../accounts/choose-password/ChoosePasswordView.tsx'

interface Address {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: Address): Promise<Metadata> =>
  generatePageMetadata({ config, params: params.then(({ token }) => ({ segments: ['reset', token] })), searchParams })

/** In the place of Payload’s page behind a one-time link. */
export default async function Page({ params }: Address) {
  const { token } = await params
  return <ChoosePasswordView token={token} />
}
