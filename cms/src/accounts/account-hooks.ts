import { sql } from 'drizzle-orm'
import { APIError, type CollectionAfterDeleteHook, type CollectionBeforeOperationHook } from 'payload'
import { valuesOf } from '@osi/shared'
import { rowsOf } from '../platform/postgres.ts'
import { removeSecondFactor } from './second-factor/factor-store.ts'

/** Each account is changed by itself: then its lock, its proof of the password and its line in the log are its own. */
export const refuseManyAtOnce: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  const isOfMany = operation === 'update' && valuesOf(args).id === undefined
  if (isOfMany && overrideAccess !== true)
    throw new APIError('Accounts are changed one at a time. Open the one that you mean.', 400, undefined, true)
  return args
}

/** After an account is deleted: nothing that belonged to it stays. */
export const forgetAccount: CollectionAfterDeleteHook = async ({ id, req }) => {
  await removeSecondFactor(String(id), req)
  await rowsOf(sql`delete from account_sessions where account = ${String(id)}`, req)
}
