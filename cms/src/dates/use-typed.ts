'use client'

import type { Refused } from '@osi/shared'
import { isRefused } from '@osi/shared'
import { useField } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { describedBy, idOf, type FrameProps } from './DateFrame.tsx'
import type { BoxProps } from './DayBox.tsx'

/** Milliseconds without a key after which what can be read already goes into the form. */
const quietMs = 700

/** How a value is shown in the boxes of a field, and how what stands in them is read. */
export interface Reading<Part extends string> {
  /** The texts of the boxes for a value; a text that stands for nothing is shown as it was typed. */
  show: (value: string) => Record<Part, string>
  /** The value that the boxes stand for: `null` when they are empty. */
  read: (texts: Record<Part, string>, last: Part) => { value: string | null } | Refused
}

export interface TypedOptions<Part extends string> extends Reading<Part> {
  path: string
  /** Whether whoever looks may only read it. */
  readOnly: boolean | undefined
  /** The boxes, in their order. */
  parts: readonly [Part, ...Part[]]
  /** A value that the editor chose, the last readable one before it, and the texts that it was read from, if it was typed. */
  onChange?: (
    value: string | null,
    before: string | undefined,
    typed?: { texts: Record<Part, string>; last: Part },
  ) => void
}

interface Typed<Part extends string> {
  texts: Record<Part, string>
  last: Part
  /** The editor has left the boxes. */
  isSettled: boolean
}

/** What stands in the boxes, as one text. */
const asTyped = <Part extends string>(parts: readonly Part[], texts: Record<Part, string>): string =>
  parts
    .map((part) => texts[part].trim())
    .filter(Boolean)
    .join(' ')

/**
 * A field that is typed in words. What can be read becomes the form's value; what can't be read becomes the form's value too, as it was
 * typed: the CMS then refuses it with the same sentence, so that no way leads round it, and the text stays in the field.
 */
export function useTyped<Part extends string>({ path, readOnly, parts, show, read, onChange }: TypedOptions<Part>) {
  const field = useField<string | null>({ potentiallyStalePath: path })
  const { value, setValue } = field
  const [typed, setTyped] = useState<Typed<Part>>()
  const known = useRef(value)
  const readable = useRef<string>(undefined)
  const empty = Object.fromEntries(parts.map((part) => [part, ''])) as Record<Part, string>
  const texts = typed?.texts ?? (value ? show(value) : empty)
  const answer = value && (!typed || typed.isSettled) ? read(texts, typed?.last ?? parts[0]) : undefined

  useEffect(() => {
    // The first save makes the document, and the value of an empty field becomes `null`: to whoever is typing into it nothing has happened.
    if ((value ?? '') !== (known.current ?? '')) setTyped(undefined)
    known.current = value
    if (value && !isRefused(read(show(value), parts[0]))) readable.current = value
  }, [value, read, show, parts])

  const commit = (next: string | null, from?: Typed<Part>) => {
    if ((next ?? '') === (known.current ?? '')) return
    known.current = next
    const before = readable.current
    setValue(next)
    onChange?.(next, before, from)
  }

  const settle = (now: Typed<Part> | undefined = typed) => {
    if (!now) return
    const answer = read(now.texts, now.last)
    if (isRefused(answer)) {
      commit(asTyped(parts, now.texts))
      setTyped({ ...now, isSettled: true })
    } else {
      commit(answer.value, now)
      setTyped(undefined)
    }
  }

  useEffect(() => {
    if (!typed || typed.isSettled) return
    const timer = setTimeout(() => {
      const answer = read(typed.texts, typed.last)
      if (!isRefused(answer)) commit(answer.value, typed)
    }, quietMs)
    return () => clearTimeout(timer)
  })

  const refused = answer && isRefused(answer) ? answer : undefined
  const isReadOnly = Boolean(readOnly) || field.disabled
  const withText = (part: Part, text: string): Typed<Part> => ({
    texts: { ...texts, [part]: text },
    last: part,
    isSettled: false,
  })
  const pick = (part: Part, text: string) => settle(withText(part, text))

  return {
    value,
    isReadOnly,
    /** What the frame around the boxes needs. A meaning that is chosen is typed into the first box. */
    frame: { path, refused, onChoose: (words) => pick(parts[0], words), onLeave: () => settle() } satisfies FrameProps,
    /** What the box of a part needs, its label aside. */
    boxOf: (part: Part): Omit<BoxProps, 'label'> => ({
      id: `${idOf(path)}__${part}`,
      text: texts[part],
      isReadOnly,
      isInvalid: refused !== undefined,
      describedBy: describedBy(path),
      onType: (text) => setTyped(withText(part, text)),
      onPick: (text) => pick(part, text),
    }),
    /** A value that was picked instead of typed. */
    set: (next: string) => {
      setTyped(undefined)
      commit(next)
    },
  }
}
