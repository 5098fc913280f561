import { useEffect, useId, useRef } from 'react'

interface CodeFieldProps {
  label: string
  /** A recovery code has letters. */
  isRecovery?: boolean
  /** What Enter does in a form that would otherwise save something else. */
  onEnter?: (code: string) => void
}

/** Takes a code. It has the focus as soon as it is there: nothing else is left to do. */
export function CodeField({ label, isRecovery = false, onEnter }: CodeFieldProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <label htmlFor={id}>
      {label}
      <input
        ref={field}
        id={id}
        name="code"
        type="text"
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoComplete={isRecovery ? 'off' : 'one-time-code'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
        required
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !onEnter) return
          event.preventDefault()
          onEnter(event.currentTarget.value)
        }}
      />
    </label>
  )
}
