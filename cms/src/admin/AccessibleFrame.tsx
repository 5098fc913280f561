'use client'

import type { MouseEvent, ReactNode } from 'react'
import { useEffect } from 'react'
import { mainId, correctAccessibility } from './correct-accessibility.ts'

/** Around every page of the admin: a link past the menu, first on the page, and corrections of what Payload says to assistive technology. */
export function AccessibleFrame({ children }: { children: ReactNode }) {
  useEffect(() => {
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => correctAccessibility(document))
    }
    correctAccessibility(document)
    const observer = new MutationObserver(soon)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['class'] })
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [])
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    document.getElementById(mainId)?.focus()
  }
  return (
    <>
      <a className="skip-link" href={`#${mainId}`} onClick={skip}>
        Skip to the content
      </a>
      {children}
    </>
  )
}
