import type { PayloadRequest } from 'payload'

/** How an old version comes back, and what the editor is told of it. */
interface WayBack {
  draft: boolean
  message: string
}

/** A version that was a draft comes back as a draft, and any other one does where `?draft=true` asks for it: over what readers have, which stays. */
export function wayBack({ _status }: { _status?: string | null }, { searchParams }: PayloadRequest): WayBack {
  const draft = searchParams.get('draft') === 'true' || _status !== 'published'
  return {
    draft,
    message: draft
      ? 'Restored as a draft. Readers see nothing of it until it is published.'
      : 'Restored and published. Readers get it within seconds.',
  }
}
