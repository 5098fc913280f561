import type { Update } from '@osi/shared'
import type { CheckboxField, Field, FieldHook, JSONField, TextField, TypeWithID } from 'payload'
import { z } from 'zod'
import { nobody } from '../access/roles.ts'
import { publicFrom } from '../bundles/public-from.ts'
import { maxChangeNoteLength } from './max-length.ts'

/** A note belongs to the one save that it was sent with: later saves, copies and restored versions have none of it. */
const onlyIfSent: FieldHook<TypeWithID, unknown> = ({ field, req, siblingData, value }) =>
  field.name !== undefined && field.name in siblingData && !req.context.isRestoringVersion ? value : null

const hidden = { hidden: true, disableBulkEdit: true, disableListColumn: true }

const changeNoteField: TextField = {
  name: 'changeNote',
  label: 'What changed',
  type: 'text',
  maxLength: maxChangeNoteLength,
  disableDuplicate: true,
  admin: hidden,
  hooks: { beforeValidate: [onlyIfSent] },
}

const publicField: CheckboxField = {
  name: 'changeNoteIsPublic',
  type: 'checkbox',
  disableDuplicate: true,
  admin: hidden,
  hooks: { beforeValidate: [onlyIfSent] },
}

const noteSchema = z.object({
  _status: z.literal('published'),
  changeNote: z.string().trim().min(1),
  changeNoteIsPublic: z.literal(true),
})

/** What readers are told from this save on: its note, if it publishes one for them; otherwise what they were told before. */
export function updateAfter(values: unknown, before: unknown, at: Date): Update | null {
  const told = noteSchema.safeParse(values).data
  if (told) return { at: at.toISOString(), note: told.changeNote }
  return z.object({ at: z.string(), note: z.string() }).safeParse(before).data ?? null
}

/** What readers are told of the last change. Every content type has it, as every public document may. */
export const lastUpdateField: JSONField = {
  name: 'lastUpdate',
  type: 'json',
  disableDuplicate: true,
  access: { create: nobody, update: nobody },
  admin: hidden,
  hooks: { beforeChange: [({ data, req, value }) => updateAfter(data, value, publicFrom(req))] },
  typescriptSchema: [
    () => ({
      type: 'object',
      required: ['at', 'note'],
      additionalProperties: false,
      properties: { at: { type: 'string' }, note: { type: 'string' } },
    }),
  ],
}

const inputField = (isForReaders: boolean): Field => ({
  name: 'changeNoteInput',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: { path: '/change-note/ChangeNote.tsx#ChangeNote', clientProps: { isForReaders } } },
  },
})

/**
 * The note that says what changed, kept with the version that was published with it.
 * @param hasPage whether the document has a page on which readers can be told
 */
export const changeNoteFields = (hasPage: boolean): Field[] => [
  inputField(hasPage),
  changeNoteField,
  ...(hasPage ? [publicField] : []),
]
