'use client'

import { useEffect, useRef } from 'react'

/** As if Enter had been pressed: the box takes its words into the list. */
function takeWords({ target }: Event): void {
  if (target instanceof HTMLInputElement && target.value.trim())
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
}

/**
 * Beside the box of a list of words: takes what stands in it when it is left. Payload does so for Enter and Tab alone; whoever clicked
 * elsewhere, on Publish say, lost the words, and nothing said so.
 */
export function TakeWhenLeft() {
  const anchor = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const field = anchor.current?.closest('.field-type')
    // React listens at the root of the page, where the box is emptied: this comes before it.
    field?.addEventListener('focusout', takeWords)
    return () => field?.removeEventListener('focusout', takeWords)
  }, [])
  return <span ref={anchor} hidden />
}
