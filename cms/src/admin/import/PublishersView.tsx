import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { isPublisher } from '../../access/roles.ts'
import { SignedInView } from '../SignedInView.tsx'
import './import.css'

interface Props {
  view: AdminViewServerProps
  /** Where the screen is. */
  address: string
  title: string
  /** What someone reads who may not use it. */
  refusal: string
  children: ReactNode
}

/** The frame of a screen on which publishers import something. */
export function PublishersView({ view, address, title, refusal, children }: Props) {
  return (
    <SignedInView view={view} address={address} className="import-screen">
      {isPublisher(view.initPageResult) ? (
        children
      ) : (
        <>
          <h1>{title}</h1>
          <p>{refusal}</p>
        </>
      )}
    </SignedInView>
  )
}
