'use client'

import { COMMAND_PRIORITY_CRITICAL, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'
import { cleanPasted } from './clean-pasted.ts'

/** Pastes that are clean already, on their way to Lexical. */
const clean = new WeakSet<Event>()

/**
 * Makes a paste plain before Lexical reads it. What was copied in an editor of this kind needs none of it: it comes as Lexical's own data.
 */
export function PastePlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (clean.has(event) || !(event instanceof ClipboardEvent)) return false
          const data = event.clipboardData
          const html = data?.getData('text/html')
          if (!data || !html || data.getData('application/x-lexical-editor')) return false
          const pasted = cleanPasted(new DOMParser().parseFromString(html, 'text/html'))
          event.preventDefault()
          const plain = new DataTransfer()
          plain.setData('text/plain', data.getData('text/plain'))
          if (pasted.html) plain.setData('text/html', pasted.html)
          const again = new ClipboardEvent('paste', { clipboardData: plain, cancelable: true })
          clean.add(again)
          editor.dispatchCommand(PASTE_COMMAND, again)
          if (pasted.leftOut) toast.info(pasted.leftOut)
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    [editor],
  )
  return null
}
