import { textIn } from '@osi/shared'
import type { PayloadRequest } from 'payload'

/** What a person may do; each role may do all that the roles after it may. */
export const roles = [
  { value: 'admin', label: 'Administrator: everything, and the accounts of the others' },
  { value: 'publisher', label: 'Publisher: writes, and decides what readers see' },
  { value: 'author', label: 'Author: writes drafts for a publisher to look at' },
] as const
export type Role = (typeof roles)[number]['value']

/** Of what Payload hands to an access function. */
interface AccessArgs {
  req: Pick<PayloadRequest, 'user'>
}

/** The role of whoever asks; undefined without an account. */
export const roleOf = ({ req }: AccessArgs): Role | undefined => {
  const role = textIn(req.user, 'role')
  return roles.find(({ value }) => value === role)?.value
}

/** Anyone with an account. */
export const isEditor = (args: AccessArgs): boolean => roleOf(args) !== undefined
/** Who may decide what readers see. */
export const isPublisher = (args: AccessArgs): boolean => ['admin', 'publisher'].includes(roleOf(args) ?? '')
/** Who may manage the accounts of others. */
export const isAdministrator = (args: AccessArgs): boolean => roleOf(args) === 'admin'
/** Nobody: only the program itself. */
export const nobody = (): boolean => false
