'use client'

import { createContext, useContext } from 'react'
import type { NewDocumentPaths } from './address-once-made.ts'

/** A document that somebody is about to write. */
export interface NewDocumentState {
  /** The id that it gets. It is known before, so that a save whose answer was lost doesn’t make a second document. */
  id: string
  isMade(): boolean
  /** The CMS has it now. */
  made(): void
  paths: NewDocumentPaths
}

export const NewDocumentContext = createContext<NewDocumentState | undefined>(undefined)

/** The new document that a form is about; undefined in the form of one that was there before. */
export const useNewDocument = (): NewDocumentState | undefined => useContext(NewDocumentContext)
