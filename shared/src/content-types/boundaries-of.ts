import type { PublicDocument } from '../document.ts'
import { defaultRecordingPolicy, type RecordingPolicy } from '../events/recording-policy.ts'
import { boundariesIn } from './timelines.ts'
import { contentTypeOf, type ContentTypeName } from './registry.ts'

/** The instants (ISO, UTC) at which what the site says of a document changes by itself; earliest first. */
export function boundariesOf(
  name: ContentTypeName,
  document: PublicDocument,
  policy: RecordingPolicy = defaultRecordingPolicy,
): string[] {
  const { event } = contentTypeOf(name)
  return event ? boundariesIn(event.timesOf(document, policy)) : []
}
