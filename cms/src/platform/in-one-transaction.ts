import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { json } from './define-endpoint.ts'
import { tryLockForTransaction } from './lock-for-transaction.ts'
import { holdHint } from './notify-builder.ts'

/** A refusal within a transaction, which is taken back. The message is for editors. */
export class Refused extends Error {
  readonly details: object
  constructor(message: string, details: object = {}) {
    super(message)
    this.details = details
  }
}

/** Holds the lock; when somebody else holds it for long, that is said, and not that the database is away. */
async function lockUnlessBusy(lock: string, req: PayloadRequest): Promise<void> {
  if (!(await tryLockForTransaction(lock, req)))
    throw new Refused(
      'Somebody else is doing the same at the moment, and it takes a while. Nothing was changed; try again in a minute.',
    )
}

/**
 * Runs the work of an endpoint in one transaction: all of it or, when something fails, none of it. A `Refused` becomes a 409. The release
 * builder is told once, after the commit.
 * @param lock two requests with the same name wait for each other
 */
export async function inOneTransaction(
  lock: string,
  req: PayloadRequest,
  work: () => Promise<Response>,
): Promise<Response> {
  await initTransaction(req)
  const releaseHint = await holdHint(req)
  let isCommitted = false
  try {
    await lockUnlessBusy(lock, req)
    const response = await work()
    await commitTransaction(req)
    isCommitted = true
    return response
  } catch (error) {
    await killTransaction(req)
    if (error instanceof Refused) return json({ message: error.message, ...error.details }, 409)
    throw error
  } finally {
    releaseHint(isCommitted)
  }
}
