import { listStatusOf, reviewStateOf } from '@osi/shared'
import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'
import { heldDocuments } from '../bundles/publications.ts'
import { now } from '../platform/clock.ts'
import { factsInList } from './facts-in-list.ts'
import { openRequests } from './reviews.ts'

/** One question each for all rows of a list. */
const requestsOf = cache(openRequests)
const heldOf = cache((collection: string, payload: Payload) => heldDocuments(collection, now(), { payload }))

/** In a list: where a document stands, and who is next. */
export async function StatusCell({ cellData, collectionSlug, payload, rowData }: DefaultServerCellComponentProps) {
  const requests = await requestsOf(collectionSlug, payload)
  const held = (await heldOf(collectionSlug, payload)).get(String(rowData.id))
  const facts = await factsInList(cellData, { collection: collectionSlug, id: String(rowData.id), payload })
  const state = reviewStateOf({ ...facts, request: requests.get(String(rowData.id)) })
  return (
    <span className={`document-status document-status--${state}`}>{listStatusOf(state, rowData, now(), held)}</span>
  )
}
