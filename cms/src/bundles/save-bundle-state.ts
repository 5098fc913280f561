import type { StoredBundleState } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { workOnBundle } from './save-item.ts'

/** Keeps where a bundle stands, in the transaction of the request; nobody else may write it. */
export async function saveBundleState(id: string, state: StoredBundleState, req: PayloadRequest): Promise<void> {
  workOnBundle(req)
  await req.payload.update({ collection: 'bundles', id, data: { state }, depth: 0, overrideAccess: true, req })
}
