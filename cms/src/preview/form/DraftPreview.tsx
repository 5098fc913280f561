'use client'

import { isOneOf, namesIn } from '@osi/shared'
import { Button, useDocumentInfo, useEditDepth, usePreferences } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { labelAt } from '../../editing/form/field-labels.ts'
import './draft-preview.css'
import { firstChoice, looks, preferenceName, type PreviewChoice } from './preview-choice.ts'
import { previewWords } from './preview-words.ts'
import { useDraftFrame } from './use-draft-frame.ts'

/** What the account chose last, and the way to choose anew. */
function usePreviewChoice(): [PreviewChoice, (change: Partial<PreviewChoice>) => void] {
  const { getPreference, setPreference } = usePreferences()
  const [choice, setChoice] = useState(firstChoice)
  const hasChosen = useRef(false)
  // One after the other: of two that are under way at once, the older may arrive last.
  const keeping = useRef(Promise.resolve())
  useEffect(() => {
    void getPreference<Partial<PreviewChoice>>(preferenceName).then((kept) => {
      if (!hasChosen.current) setChoice({ ...firstChoice, ...kept })
    })
  }, [getPreference])
  return [
    choice,
    (change) => {
      const next = { ...choice, ...change }
      hasChosen.current = true
      setChoice(next)
      keeping.current = keeping.current.then(() => setPreference(preferenceName, next)).catch(() => undefined)
    },
  ]
}

/** Whether the window has room for a form and a page beside each other. */
export function useHasRoomForPreview(): boolean {
  const [isWide, setWide] = useState(false)
  useEffect(() => {
    const query = window.matchMedia('(min-width: 1200px)')
    const read = () => setWide(query.matches)
    read()
    query.addEventListener('change', read)
    return () => query.removeEventListener('change', read)
  }, [])
  return isWide
}

interface PanelProps {
  choice: PreviewChoice
  onChoose: (change: Partial<PreviewChoice>) => void
}

function PreviewPanel({ choice, onChoose }: PanelProps) {
  const { width, look } = choice
  const { docConfig } = useDocumentInfo()
  const { address, frame, canShow, problems, refusal } = useDraftFrame(looks[look].look)
  const id = useId()
  useEffect(() => {
    document.body.classList.add('has-draft-preview')
    return () => document.body.classList.remove('has-draft-preview')
  }, [])
  return createPortal(
    <aside className="draft-preview" aria-label="Preview">
      <div className="draft-preview__bar">
        <label htmlFor={`${id}-width`}>Width</label>
        <select
          id={`${id}-width`}
          value={width}
          onChange={({ target }) => onChoose({ width: target.value === 'phone' ? 'phone' : 'panel' })}
        >
          <option value="panel">As wide as here</option>
          <option value="phone">Phone</option>
        </select>
        <label htmlFor={`${id}-look`}>Colors</label>
        <select
          id={`${id}-look`}
          value={look}
          onChange={({ target }) => isOneOf(namesIn(looks), target.value) && onChoose({ look: target.value })}
        >
          {namesIn(looks).map((name) => (
            <option key={name} value={name}>
              {looks[name].label}
            </option>
          ))}
        </select>
      </div>
      <p className="draft-preview__state" role="status">
        {refusal ?? previewWords(problems, { canShow, labelOf: (path) => labelAt(docConfig?.fields ?? [], path) })}
      </p>
      <div className="draft-preview__page">
        {address && (
          <iframe
            ref={frame}
            src={address}
            title="The page as readers would get it"
            className={width === 'phone' ? 'draft-preview__phone' : undefined}
          />
        )}
      </div>
    </aside>,
    document.body,
  )
}

/** In the bar above the form: shows the page beside it that readers would get of what is typed. Each account’s choice is kept. */
export function DraftPreview() {
  const [choice, onChoose] = usePreviewChoice()
  const isWide = useHasRoomForPreview()
  const isInDrawer = useEditDepth() > 1
  if (!isWide || isInDrawer) return null
  const { isOpen } = choice
  return (
    <>
      <Button
        id="action-preview-draft"
        type="button"
        buttonStyle="secondary"
        size="medium"
        margin={false}
        onClick={() => onChoose({ isOpen: !isOpen })}
      >
        {isOpen ? 'Close preview' : 'Preview'}
      </Button>
      {isOpen && <PreviewPanel choice={choice} onChoose={onChoose} />}
    </>
  )
}
