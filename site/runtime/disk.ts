import { codeOf } from '@osi/shared'

/** Whether an error says that a disk has no room left: trying again helps once someone makes room. */
export const isAboutTheDisk = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '')
