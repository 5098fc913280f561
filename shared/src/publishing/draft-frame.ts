import { isValues } from '../values/unknown-value.ts'

/** Where the site has the frame beside an editor’s form. It takes what is typed at the same address. */
export const draftFrameAddress = '/preview/draft/'

/** How the frame shows the page; what is missing is as the device has it. */
export interface Look {
  contrast?: 'high'
  scheme?: 'light' | 'dark'
}

/** What the form says to the frame. */
export interface FrameMessage {
  to: 'osi-draft-frame'
  /** What is typed, sealed by the CMS. */
  sealed?: string
  look?: Look
}

/** What the frame says to the form. */
export type FrameAnswer = { from: 'osi-draft-frame' } & (
  { kind: 'ready' } | { kind: 'shown' } | { kind: 'failed' } | { kind: 'clicked'; words: string }
)

/** @returns undefined for what is no message of the form */
export function parseFrameMessage(data: unknown): FrameMessage | undefined {
  if (!isValues(data) || data.to !== 'osi-draft-frame') return undefined
  const { sealed, look } = data
  return {
    to: 'osi-draft-frame',
    ...(typeof sealed === 'string' ? { sealed } : {}),
    ...(isValues(look)
      ? {
          look: {
            ...(look.contrast === 'high' ? { contrast: 'high' } : {}),
            ...(look.scheme === 'light' || look.scheme === 'dark' ? { scheme: look.scheme } : {}),
          },
        }
      : {}),
  }
}

/** @returns undefined for what is no message of the frame */
export function parseFrameAnswer(data: unknown): FrameAnswer | undefined {
  if (!isValues(data) || data.from !== 'osi-draft-frame') return undefined
  const { kind, words } = data
  const from = 'osi-draft-frame'
  if (kind === 'clicked') return typeof words === 'string' ? { from, kind, words } : undefined
  return kind === 'ready' || kind === 'shown' || kind === 'failed' ? { from, kind } : undefined
}
