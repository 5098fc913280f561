import { isValues, textIn } from '../values/unknown-value.ts'

/** Where the site has the frame beside an editor’s form. It takes what is typed at the same address. */
export const draftFrameAddress = '/preview/draft/'

/** Where the site has axe, the program that checks the page in the frame. */
export const pageCheckerAddress = '/preview/draft/axe.js'

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
  /** The places to mark on the page, by the frame’s own numbers. Those that were marked before and are not among them no longer are. */
  marks?: number[]
  /** The marked place to scroll to. */
  goTo?: number
}

/** What axe found at one place of the page in the frame. */
export interface FoundOnPage {
  /** axe’s name for it. */
  rule: string
  /** The words that are meant, on one line; empty where there are none. */
  words: string
  /** The words around them, which tell the field better than a word or two. */
  around: string
  /** By which the frame finds the place again, as long as it shows the page that was checked. */
  mark: number
}

/** What the frame says to the form. */
export type FrameAnswer = { from: 'osi-draft-frame' } & (
  | { kind: 'ready' }
  | { kind: 'shown' }
  | { kind: 'failed' }
  | { kind: 'clicked'; words: string }
  | { kind: 'checked'; found: FoundOnPage[] }
  /** The page could not be checked. */
  | { kind: 'unchecked' }
)

function parseLook({ contrast, scheme }: Record<string, unknown>): Look {
  return {
    ...(contrast === 'high' ? { contrast } : {}),
    ...(scheme === 'light' || scheme === 'dark' ? { scheme } : {}),
  }
}

/** @returns undefined for what is no message of the form */
export function parseFrameMessage(data: unknown): FrameMessage | undefined {
  if (!isValues(data) || data.to !== 'osi-draft-frame') return undefined
  const { sealed, look, marks, goTo } = data
  return {
    to: 'osi-draft-frame',
    ...(typeof sealed === 'string' ? { sealed } : {}),
    ...(isValues(look) ? { look: parseLook(look) } : {}),
    ...(Array.isArray(marks) ? { marks: marks.filter((mark) => typeof mark === 'number') } : {}),
    ...(typeof goTo === 'number' ? { goTo } : {}),
  }
}

function parseFound(found: unknown): FoundOnPage[] {
  const rule = textIn(found, 'rule')
  if (!isValues(found) || !rule || typeof found.mark !== 'number') return []
  return [{ rule, words: textIn(found, 'words') ?? '', around: textIn(found, 'around') ?? '', mark: found.mark }]
}

/** @returns undefined for what is no message of the frame */
export function parseFrameAnswer(data: unknown): FrameAnswer | undefined {
  if (!isValues(data) || data.from !== 'osi-draft-frame') return undefined
  const { kind, words, found } = data
  const from = 'osi-draft-frame'
  switch (kind) {
    case 'clicked':
      return typeof words === 'string' ? { from, kind, words } : undefined
    case 'checked':
      return Array.isArray(found) ? { from, kind, found: found.flatMap(parseFound) } : undefined
    case 'ready':
    case 'shown':
    case 'failed':
    case 'unchecked':
      return { from, kind }
    default:
      return undefined
  }
}
