/** How the page is looked at; what is missing is as the device has it. */
export interface Look {
  contrast?: 'high'
  scheme?: 'light' | 'dark'
}

/** What the form says to the frame. */
export interface FrameMessage {
  /** What is typed, sealed by the CMS. */
  sealed?: string
  look?: Look
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** @returns undefined for what is no message of the form */
export function parseFrameMessage(data: unknown): FrameMessage | undefined {
  if (!isObject(data) || data.to !== 'osi-draft-frame') return undefined
  const { sealed, look } = data
  return {
    ...(typeof sealed === 'string' ? { sealed } : {}),
    ...(isObject(look)
      ? {
          look: {
            ...(look.contrast === 'high' ? { contrast: 'high' } : {}),
            ...(look.scheme === 'light' || look.scheme === 'dark' ? { scheme: look.scheme } : {}),
          },
        }
      : {}),
  }
}
