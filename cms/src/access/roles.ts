import { textIn } from '@osi/shared'
import type { PayloadRequest } from 'payload'

/** What a person may do; each role may do all that the roles after it may. */
export const roles = [
  { value: 'admin', label: 'Administrator: everything, and the accounts of the others' },
  { value: 'publisher', label: 'Publisher: writes, and decides what readers see' },
  { value: 'author', label: 'Author: writes drafts for a publisher to look at' },
] as const
export type Role = (typeof roles)[number]['value']

interface Asker {
  req: Pick<PayloadRequest, 'user'>
}

/** The role of whoever asks; undefined without an account. */
export const roleOf = ({ req }: Asker): Role | undefined => {
  const role = textIn(req.user, 'role')
  return roles.find(({ value }) => value === role)?.value
}

/** Anyone with an account. */
export const isEditor = (asker: Asker): boolean => roleOf(asker) !== undefined
/** Who may decide what readers see. */
export const isPublisher = (asker: Asker): boolean => ['admin', 'publisher'].includes(roleOf(asker) ?? '')
/** Who may manage the accounts of others. */
export const isAdministrator = (asker: Asker): boolean => roleOf(asker) === 'admin'
/** Nobody: only the program itself. */
export const nobody = (): boolean => false
