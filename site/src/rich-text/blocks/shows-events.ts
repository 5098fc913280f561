import type { RichText } from '@osi/shared'

/** Whether a text can show events, which time overtakes: by a block of its own, or in the answer of a question. */
export const showsEvents = (content: RichText | undefined): boolean =>
  (content?.root.children ?? []).some(
    (node) => node.type === 'block' && (node.fields.blockType === 'event' || node.fields.blockType === 'questions'),
  )
