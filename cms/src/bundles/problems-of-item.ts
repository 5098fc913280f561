import { contentTypeOf, globalSchemas, isContentTypeName, isOneOf, globalNames, textIn, valuesOf } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { labelAt, type NamedField } from '../editing/form/field-labels.ts'
import { asPublic } from '../validation/as-public.ts'
import { publishBlockers } from '../validation/publish-blockers.ts'
import { refusedBySchema } from '../validation/require-publishable.ts'
import type { BundleItem } from './bundle-items.ts'
import type { ItemProblem } from './bundle-report.ts'

/** The fields of the form of an item. */
export function fieldsOf({ what }: Pick<BundleItem, 'what'>, { payload }: PayloadRequest): NamedField[] {
  if ('collection' in what) return payload.collections[what.collection].config.fields
  return payload.globals.config.find(({ slug }) => slug === what.global)?.fields ?? []
}

/**
 * What stands in the way of publishing an item: what the public schema refuses and what the shared rules say, as its own form does. What
 * only a save finds out is said by the publication that fails.
 */
export function problemsOfItem(item: BundleItem, req: PayloadRequest): ItemProblem[] {
  const { type, latest, change } = item
  if (change === 'in the trash')
    return [{ path: '', label: '', message: 'It is in the trash. Take it out of the trash, or out of the bundle.' }]
  if (change === 'none' || change === 'gone' || !latest) return []
  const labelled = (path: string, message: string) => ({ path, label: labelAt(fieldsOf(item, req), path), message })
  if (isContentTypeName(type)) {
    const { titleField } = contentTypeOf(type)
    if (!textIn(latest, titleField)?.trim()) return [labelled(titleField, 'It is empty. Fill it in.')]
    return publishBlockers(type, asPublic(type, latest)).map(({ path, message }) => labelled(path, message))
  }
  if (!isOneOf(globalNames, type)) return []
  return refusedBySchema(globalSchemas[type], asPublic(type, latest)).map(({ path, message }) =>
    labelled(path, message),
  )
}

/**
 * What a publication that failed says of an item.
 * @returns undefined when it failed for a reason that editors can do nothing about
 */
export function problemsInError(error: unknown, item: BundleItem, req: PayloadRequest): ItemProblem[] | undefined {
  const { data, status } = valuesOf(error)
  const { errors } = valuesOf(data)
  if (Array.isArray(errors) && errors.length > 0)
    return errors.map((one: unknown) => {
      const path = textIn(one, 'path') ?? ''
      return { path, label: labelAt(fieldsOf(item, req), path), message: textIn(one, 'message') ?? 'Look at it again.' }
    })
  const isForEditors = typeof status === 'number' && status < 500
  const message = textIn(error, 'message')
  return isForEditors && message ? [{ path: '', label: '', message }] : undefined
}
