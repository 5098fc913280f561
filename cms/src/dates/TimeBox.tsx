'use client'

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { BoxProps } from './DayBox.tsx'
import type { OfferedTime } from './times-to-offer.ts'

interface TimeBoxProps extends BoxProps {
  offered: OfferedTime[]
  placeholder?: string
}

/** The list under a box for a time: which time is marked in it, and what the keys do. */
function useTimeList({ text, offered, isReadOnly, onPick }: TimeBoxProps) {
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const open = () => {
    if (isReadOnly || offered.length === 0) return
    setActive(
      Math.max(
        0,
        offered.findIndex((one) => one.text === text),
      ),
    )
    setOpen(true)
  }
  const close = () => setOpen(false)
  const choose = (index: number) => {
    close()
    const time = offered[index]
    if (time) onPick(time.text)
  }
  useEffect(() => {
    if (isOpen) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, active])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!isOpen) return open()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive(Math.min(offered.length - 1, Math.max(0, active + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (isOpen) choose(active)
      else onPick(text)
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      close()
    }
  }
  return { isOpen, active, list, open, close, choose, onKeyDown }
}

/** A box for a time, with a list to pick one from: a combobox as WAI-ARIA describes it. */
export function TimeBox(props: TimeBoxProps) {
  const { id, label, text, offered, isReadOnly, describedBy, isInvalid, onType, placeholder = '2:00 p.m.' } = props
  const listId = useId()
  const { isOpen, active, list, open, close, choose, onKeyDown } = useTimeList(props)
  return (
    <div className="date-box date-box--time">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        value={text}
        placeholder={placeholder}
        readOnly={isReadOnly}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        onChange={(event) => {
          close()
          onType(event.target.value)
        }}
        onClick={open}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <ul className="date-box__times" id={listId} role="listbox" aria-label={label} hidden={!isOpen} ref={list}>
        {isOpen &&
          offered.map((time, index) => (
            <li
              key={time.text}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              // The box keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              {time.text}
              {time.hint && <small> {time.hint}</small>}
            </li>
          ))}
      </ul>
    </div>
  )
}
