import { textIn, valuesOf } from '@osi/shared'
import {
  APIError,
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeValidateHook,
  type CollectionConfig,
  type Endpoint,
  type PayloadRequest,
} from 'payload'
import { askForProof, askForProofOfDeletion, askForOldPassword, noteCurrentPassword } from '../accounts/own-password.ts'
import { refuseWithoutFactor, takeSecondStep, tellRecoveryCodes } from '../accounts/second-factor/at-sign-in.ts'
import { notedSession } from '../accounts/sessions/note-use.ts'
import { forgetAccount, refuseManyAtOnce } from '../accounts/account-hooks.ts'
import { recordAccountChange, recordFailedSignIn, recordSignIn } from '../activity/account-activity.ts'
import { accountEndpoints } from '../accounts/account-endpoints.ts'
import { lockBeforeChange, lockBeforeSignOut, refuseOldSession } from '../accounts/keep-sessions.ts'
import { problemWithPassword } from '../accounts/password-rules.ts'
import { afterSignIn, beforeSignIn } from '../accounts/sign-in.ts'
import { isAdministrator, isEditor, nobody, roles } from '../access/roles.ts'
import { errorResponseOfPayload } from '../platform/error-response.ts'
import { lockForTransaction } from '../platform/lock-for-transaction.ts'
import { settings } from '../platform/settings.ts'

/** Two who take away each other's role at the same moment are asked one after the other. */
async function isLastAdministrator(id: string | number, req: PayloadRequest): Promise<boolean> {
  await lockForTransaction('administrators', req)
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'admin' } }, { id: { not_equals: id } }] },
    overrideAccess: true,
    req,
  })
  return totalDocs === 0
}

const keepOneAdministrator: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const loses = originalDoc?.role === 'admin' && data.role !== undefined && data.role !== 'admin'
  if (loses && (await isLastAdministrator(originalDoc.id, req))) {
    throw new APIError(
      'This is the last administrator. Make someone else an administrator first.',
      400,
      undefined,
      true,
    )
  }
  return data
}

const keepLastAdministrator: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true, req })
  if (user.role === 'admin' && (await isLastAdministrator(id, req))) {
    throw new APIError(
      'This is the last administrator. Make someone else an administrator first.',
      400,
      undefined,
      true,
    )
  }
}

/** Whoever gets another role signs in anew: what their windows show was made for the old one. */
const endSessionsWithRole: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  originalDoc && data.role !== undefined && data.role !== originalDoc.role ? { ...data, sessions: [] } : data

/** Refuses a password that is guessed too easily, wherever it is set, beside its field. */
const refuseEasyPassword: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (data?.password === undefined || data.password === null) return data
  const owner = { ...valuesOf(originalDoc), ...data }
  const message = await problemWithPassword(data.password, {
    name: textIn(owner, 'name'),
    email: textIn(owner, 'email'),
  })
  if (message) throw new ValidationError({ collection: 'users', errors: [{ path: 'password', message }] }, req.t)
  return data
}

/**
 * Ways into an account that Payload offers to everyone and this system doesn't have: the first administrator is made before anything
 * listens, so that whoever comes first can't become one, and a link to choose a password is handed over by an administrator.
 */
const notOffered: Endpoint[] = ['/first-register', '/forgot-password', '/verify/:id', '/unlock'].map((path) => ({
  path,
  method: 'post',
  handler: () => errorResponseOfPayload(404, 'Not found'),
}))

/** The office's accounts. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Account', plural: 'Accounts' },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    // Payload’s own lock tells whoever asks that there is such an account; `accounts/sign-in-limits.ts` counts instead.
    maxLoginAttempts: 0,
    useSessions: true,
    strategies: [notedSession],
    cookies: { sameSite: 'Lax', secure: settings.cmsUrl.startsWith('https:') },
  },
  access: {
    admin: ({ req }) => isEditor({ req }),
    read: isEditor,
    create: isAdministrator,
    update: ({ req }) => isAdministrator({ req }) || (isEditor({ req }) && { id: { equals: req.user?.id } }),
    delete: isAdministrator,
    unlock: nobody,
  },
  admin: {
    group: 'People & reports',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role'],
    description: 'Who may sign in here, and what they may do.',
    hideAPIURL: true,
  },
  hooks: {
    beforeOperation: [
      refuseManyAtOnce,
      noteCurrentPassword,
      refuseWithoutFactor,
      refuseOldSession,
      lockBeforeChange,
      beforeSignIn,
    ],
    beforeValidate: [refuseEasyPassword],
    beforeChange: [askForProof, askForOldPassword, keepOneAdministrator, endSessionsWithRole],
    afterChange: [recordAccountChange],
    beforeLogin: [takeSecondStep],
    afterLogin: [afterSignIn, recordSignIn],
    afterError: [recordFailedSignIn],
    afterLogout: [lockBeforeSignOut],
    afterOperation: [tellRecoveryCodes],
    beforeDelete: [askForProofOfDeletion, keepLastAdministrator],
    afterDelete: [forgetAccount],
  },
  endpoints: [...accountEndpoints, ...notOffered],
  fields: [
    { name: 'name', label: 'Name', type: 'text', required: true, saveToJWT: true },
    {
      name: 'email',
      label: 'E-mail',
      type: 'email',
      required: true,
      unique: true,
      index: true,
      access: { update: isAdministrator },
      admin: { description: 'They sign in with it.' },
    },
    {
      name: 'role',
      label: 'Role',
      type: 'select',
      required: true,
      options: [...roles],
      defaultValue: 'author',
      saveToJWT: true,
      access: { create: isAdministrator, update: isAdministrator },
      admin: { isClearable: false },
    },
    {
      name: 'accountPassword',
      type: 'ui',
      admin: {
        disableBulkEdit: true,
        disableListColumn: true,
        components: { Field: '/accounts/AccountPassword.tsx#AccountPassword' },
      },
    },
    {
      name: 'accountSecurity',
      type: 'ui',
      admin: {
        disableBulkEdit: true,
        disableListColumn: true,
        components: { Field: '/accounts/AccountSecurity.tsx#AccountSecurity' },
      },
    },
  ],
}
