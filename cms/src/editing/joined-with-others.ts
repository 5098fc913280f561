import type { PayloadRequest } from 'payload'

const joined = 'this save is joined with what others saved since it began'

/** Notes that a save is joined with what others saved since it began: who saves has not seen all of the document. */
export const noteJoined = (req: PayloadRequest): void => {
  req.context[joined] = true
}

/** Whether the save of this request is joined with what others saved since it began. */
export const isJoinedWithOthers = ({ context }: PayloadRequest): boolean => context[joined] === true
