import type { Look } from '@osi/shared'

/** What each account chose, kept among Payload’s preferences. */
export interface PreviewChoice {
  isOpen: boolean
  width: 'phone' | 'panel'
  look: LookName
}

export const looks = {
  light: { label: 'Light', look: { scheme: 'light' } },
  dark: { label: 'Dark', look: { scheme: 'dark' } },
  contrast: { label: 'High contrast', look: { contrast: 'high', scheme: 'light' } },
} as const satisfies Record<string, { label: string; look: Look }>
export type LookName = keyof typeof looks

export const preferenceName = 'osi-draft-preview'
export const firstChoice: PreviewChoice = { isOpen: false, width: 'panel', look: 'light' }
