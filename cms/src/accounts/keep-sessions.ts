import type { PostgresAdapter } from '@payloadcms/db-postgres'
import {
  APIError,
  AuthenticationError,
  type CollectionAfterLogoutHook,
  type CollectionBeforeOperationHook,
  type DatabaseAdapterObj,
  type PayloadRequest,
} from 'payload'
import { dayMs, textIn, valuesOf } from '@osi/shared'
import { now } from '../platform/clock.ts'
import { lockForTransaction } from '../platform/lock-for-transaction.ts'

/** An account is open in so many places at most; the oldest is signed out. */
const maxSessions = 20

/** However much it is used, a session ends this long after the sign-in, in milliseconds. */
const maxAgeMs = dayMs

/** The requests that sign in, until their session is written. */
const signingIn = new WeakMap<object, PayloadRequest>()

/** Has the sessions of others kept when this request’s own is written. */
export const markSignIn = (req: PayloadRequest): void => void signingIn.set(req, req)

/** The name of the lock under which the sessions of an account change. */
export const accountLock = (id: unknown): string => `account ${String(id)}`

const lockAccount = (id: unknown, req: PayloadRequest): Promise<void> => lockForTransaction(accountLock(id), req)

/** Whoever changes an account, or goes on with its session, waits for others that write its sessions; what Payload reads after this is up to date. */
export const lockBeforeChange: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = operation === 'refresh' ? req.user?.id : valuesOf(args).id
  if ((operation === 'refresh' || operation === 'update') && id !== undefined) await lockAccount(id, req)
  return args
}

/** A session is prolonged while it is used, until a day after the sign-in. */
export const refuseOldSession: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'refresh') return args
  const sessions: unknown = valuesOf(req.user).sessions
  const isThisOne = (session: unknown) => textIn(session, 'id') === textIn(req.user, '_sid')
  const began = Date.parse(textIn(Array.isArray(sessions) ? sessions.find(isThisOne) : undefined, 'createdAt') ?? '')
  if (now().getTime() - began > maxAgeMs)
    throw new APIError('You signed in more than a day ago. Sign in again.', 403, undefined, true)
  return args
}

/** Payload asks this within the transaction, before it reads the sessions. */
export const lockBeforeSignOut: CollectionAfterLogoutHook = ({ req }) => lockAccount(req.user?.id, req)

type Update = Parameters<PostgresAdapter['updateOne']>[0]

/** The sessions that an account has now, and the new one; nothing else of the account as it was before its password was compared. */
async function withSessionsAsTheyAre(db: PostgresAdapter, args: Update, req: PayloadRequest): Promise<Update> {
  const { id, data } = args
  await lockAccount(id, req)
  const account = await db.findOne<{ id: string; sessions?: unknown }>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  // Somebody chose another password while this one was compared.
  if (!account || textIn(account, 'hash') !== textIn(data, 'hash')) throw new AuthenticationError(req.t)
  const isOpen = (session: unknown) => Date.parse(textIn(session, 'expiresAt') ?? '') > now().getTime()
  const sessions = (Array.isArray(account.sessions) ? account.sessions : []).filter(isOpen)
  const own: unknown = Array.isArray(data.sessions) ? data.sessions.at(-1) : undefined
  return { ...args, data: { sessions: [...sessions, own].slice(-maxSessions), updatedAt: data.updatedAt } }
}

/**
 * The same database, in which two who sign in to one account at the same moment both stay signed in. Payload 3.90 reads an account, compares the password
 * for a fifth of a second, and writes the whole account back, with the sessions that it had and one more: whoever comes second writes over the first.
 */
export function keepSessions(database: DatabaseAdapterObj<PostgresAdapter>): DatabaseAdapterObj<PostgresAdapter> {
  return {
    ...database,
    init(args) {
      const db = database.init(args)
      const updateOne = db.updateOne.bind(db)
      db.updateOne = async (update) => {
        const { collection, data, req } = update
        const asking = req && signingIn.get(req)
        if (!asking || collection !== 'users' || !Array.isArray(data.sessions)) return updateOne(update)
        signingIn.delete(asking)
        return updateOne(await withSessionsAsTheyAre(db, update, asking))
      }
      return db
    },
  }
}
