'use client'

import { useEffect, useState } from 'react'

/**
 * A text that someone types or pastes. It is kept while the page is loaded again, until the tab is closed.
 * @param keptAs its name in the browser's storage of the session
 */
export function useKeptText(keptAs: string): [text: string, setText: (text: string) => void] {
  const [text, setText] = useState('')
  useEffect(() => {
    const kept = sessionStorage.getItem(keptAs)
    // What was typed meanwhile is newer.
    if (kept) setText((now) => now || kept)
  }, [keptAs])
  const keep = (next: string) => {
    setText(next)
    try {
      sessionStorage.setItem(keptAs, next)
    } catch {
      // It is larger than the browser keeps: it stays in the field.
    }
  }
  return [text, keep]
}
