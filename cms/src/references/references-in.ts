import { isValues, textBlockIn, valuesOf, type Values } from '@osi/shared'
import type { Field } from 'payload'
import { textOfNode } from '../rich-text/text-of-node.ts'

/** What a document refers to, and where in its form. */
export interface Reference {
  collection: string
  id: string
  /** The labels of the fields on the way, like “How to register › Who answers questions”. */
  place: string
}

interface Node {
  type?: string
  text?: string
  relationTo?: string
  value?: unknown
  fields?: { linkType?: string; doc?: { relationTo?: string; value?: unknown } | null }
  children?: Node[]
}

const idOf = (value: unknown): string | undefined => {
  const id = isValues(value) ? value.id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}

const reference = (collection: unknown, value: unknown, place: string): Reference[] => {
  const id = idOf(value)
  return typeof collection === 'string' && id !== undefined ? [{ collection, id, place }] : []
}

/** What a block of a text shows. */
function inBlock(fields: unknown, place: string): Reference[] {
  const { label = '', picks = [] } = textBlockIn(fields) ?? {}
  return picks.flatMap(({ type, id }) => reference(type, id, `the block “${label}” in ${place}`))
}

function inNode(node: Node, place: string): Reference[] {
  const { fields, children = [] } = node
  if (node.type === 'block') return inBlock(fields, place)
  const own =
    node.type === 'upload'
      ? reference(node.relationTo, node.value, `a picture in ${place}`)
      : fields?.linkType === 'internal'
        ? reference(fields.doc?.relationTo, fields.doc?.value, `the link on “${textOfNode(node).trim()}” in ${place}`)
        : []
  return [...own, ...children.flatMap((child) => inNode(child, place))]
}

const labelOf = (field: Field): string =>
  'label' in field && typeof field.label === 'string' ? field.label : 'name' in field ? field.name : ''

/** A relation’s value is an id, or names its collection besides where several are possible. */
function inRelation(relationTo: string | string[], value: unknown, place: string): Reference[] {
  return [value].flat().flatMap((one) => {
    if (typeof relationTo === 'string') return reference(relationTo, one, place)
    const { relationTo: collection, value: id } = valuesOf(one)
    return reference(collection, id, place)
  })
}

function inField(field: Field, values: Values, outer: string): Reference[] {
  if (field.type === 'tabs')
    return field.tabs.flatMap((tab) =>
      referencesIn(tab.fields, 'name' in tab && tab.name ? valuesOf(values[tab.name]) : values, outer),
    )
  if (!('name' in field)) return 'fields' in field ? referencesIn(field.fields, values, outer) : []
  const value = values[field.name]
  if (value === null || value === undefined) return []
  const place = [outer, labelOf(field)].filter(Boolean).join(' › ')
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return inRelation(field.relationTo, value, place)
    case 'richText':
      return inNode((value as { root?: Node }).root ?? {}, place)
    case 'array':
      return Array.isArray(value) ? value.flatMap((row) => referencesIn(field.fields, valuesOf(row), place)) : []
    case 'group':
      return referencesIn(field.fields, valuesOf(value), place)
    default:
      return []
  }
}

/**
 * Everything that a document refers to: by a field, by a link in a text, by a picture or a block in one.
 * @param fields of its collection or global
 * @param values as Payload stores them, or as a form holds them
 */
export const referencesIn = (fields: Field[], values: Values, outer = ''): Reference[] =>
  fields.flatMap((field) => inField(field, values, outer))
