'use client'

import { RelationshipField, RelationshipInput, useField, withCondition } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent, ValueWithRelation } from 'payload'
import { useCallback, useMemo, useRef, useState, type ComponentProps } from 'react'
import { isLive } from '@osi/shared'
import { z } from 'zod'
import { now } from '../platform/clock.ts'
import { groupByReaders } from './group-by-readers.ts'

type Groups = Parameters<NonNullable<ComponentProps<typeof RelationshipInput>['formatDisplayedOptions']>>[0]
type Id = string | number

const foundSchema = z.object({
  docs: z.array(z.object({ id: z.string(), goLiveAt: z.string().nullish(), withdrawAt: z.string().nullish() })),
})

/** Which of these documents readers get now. */
async function askWhich(collection: string, ids: Id[]): Promise<Set<Id>> {
  const query = new URLSearchParams({
    'where[id][in]': ids.join(),
    'where[_status][equals]': 'published',
    depth: '0',
    limit: String(ids.length),
    'select[goLiveAt]': 'true',
    'select[withdrawAt]': 'true',
  })
  const response = await fetch(`/api/${collection}?${query}`, { credentials: 'same-origin' })
  if (!response.ok) return new Set(ids)
  const { docs } = foundSchema.parse(await response.json())
  return new Set(docs.filter((row) => isLive(row, now())).map(({ id }) => id))
}

/** Groups a picker’s entries by whether readers get them; asks about each entry once, when the picker has it. */
function useGroups(): (groups: Groups) => Groups {
  const [known, setKnown] = useState<ReadonlyMap<Id, boolean>>(new Map())
  const asked = useRef(new Set<Id>())
  const ask = useCallback(async (collection: string, ids: Id[]) => {
    const got = await askWhich(collection, ids).catch(() => new Set(ids))
    setKnown((before) => new Map([...before, ...ids.map((id) => [id, got.has(id)] as const)]))
  }, [])
  return (groups) => {
    const isNew = groups.flatMap(({ options }) => options).filter(({ value }) => !asked.current.has(value))
    for (const { value } of isNew) asked.current.add(value)
    for (const [collection = '', options] of Map.groupBy(isNew, ({ relationTo }) => relationTo))
      void ask(
        collection,
        options.map(({ value }) => value),
      )
    return groupByReaders(groups, known)
  }
}

const OneRelationship: RelationshipFieldClientComponent = (props) => {
  const { field, path: pathFromProps, readOnly } = props
  const { admin: { allowCreate = true, allowEdit = true, className, description, placeholder } = {} } = field
  const { customComponents, disabled, filterOptions, initialValue, path, setValue, showError, value } = useField<
    string | ValueWithRelation | null
  >({ potentiallyStalePath: pathFromProps })
  const isOfSeveralKinds = Array.isArray(field.relationTo)
  const relationTo = useMemo(() => [field.relationTo].flat(), [field.relationTo])
  const group = useGroups()
  const [onlyKind] = relationTo
  const related = (one: string | ValueWithRelation | null | undefined): ValueWithRelation | null => {
    if (typeof one !== 'string') return one ?? null
    return onlyKind && one ? { relationTo: onlyKind, value: one } : null
  }
  const current = useMemo(() => related(value), [value])
  const initial = useMemo(() => related(initialValue), [initialValue])
  const { AfterInput, BeforeInput, Description, Error, Label } = customComponents ?? {}
  return (
    <RelationshipInput
      {...{ AfterInput, BeforeInput, Description, Error, Label, allowCreate, allowEdit, className, description }}
      {...{ filterOptions, path, placeholder, relationTo, showError }}
      label={field.label}
      required={field.required}
      readOnly={readOnly || disabled}
      formatDisplayedOptions={group}
      hasMany={false}
      initialValue={initial}
      value={current}
      onChange={(chosen: ValueWithRelation | null) => setValue(isOfSeveralKinds ? chosen : (chosen?.value ?? null))}
    />
  )
}

const OneOrMany: RelationshipFieldClientComponent = (props) =>
  props.field.hasMany ? <RelationshipField {...props} /> : <OneRelationship {...props} />

/** Chooses what a field refers to: first what readers can get, drafts under a heading of their own. Stands for Payload’s own field. */
export const ReaderRelationship = withCondition(OneOrMany)
