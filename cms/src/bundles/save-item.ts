import { textIn } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import type { Bundled } from './bundle-items.ts'

const note = 'this request publishes a bundle, or takes it back'

/** Says that the saves of this request are those of a bundle, which alone may change what is scheduled. */
export const workOnBundle = (req: PayloadRequest): void => {
  req.context[note] = true
}

export const isWorkOnBundle = (req: PayloadRequest): boolean => req.context[note] === true

/**
 * Saves a document or global as any other save does: checks, hooks, version, activity log.
 * @param values what the save changes; the rest is taken from the newest version
 * @returns when it was saved (ISO)
 */
export async function saveItem(
  what: Bundled,
  values: object,
  { draft, req }: { draft: boolean; req: PayloadRequest },
): Promise<string> {
  const options = { data: values, draft, depth: 0, overrideAccess: true, req } as const
  const saved: unknown =
    'global' in what
      ? await req.payload.updateGlobal({ slug: what.global, ...options })
      : await req.payload.update({ collection: what.collection, id: what.id, ...options })
  return textIn(saved, 'updatedAt') ?? ''
}
