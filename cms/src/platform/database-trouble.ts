import { AsyncLocalStorage } from 'node:async_hooks'
import { errorResponseOfPayload } from './error-response.ts'

/** What is noticed while one request is answered. */
interface Noticed {
  hasTrouble: boolean
}

/** One for the whole process: Next bundles this file more than once, and the connections belong to one of the copies. */
const shared = globalThis as { osiDatabaseTrouble?: AsyncLocalStorage<Noticed> }
const requests = (shared.osiDatabaseTrouble ??= new AsyncLocalStorage<Noticed>())

/** The same word for word wherever it is said. */
export const databaseAway = 'The database does not answer. What you typed stays here; try again in a moment.'

/** Seconds after which it is worth asking again. */
const retryAfterSeconds = 10

/**
 * PostgreSQL's codes for a database that is away, too busy or blocked: class 08 (connection), 28 and 3D000 (it lets nobody in), 53 (resources), 57P (being stopped), a lock and a
 * statement that took too long, a session that was idle within its transaction; Node's codes for a server that can't be reached.
 */
const troubleCodes =
  /^(?:08\w{3}|28\w{3}|3D000|53\w{3}|57P\d\d|55P03|57014|25P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/

/** What pg says, without a code, when no connection was to be had; and PostgreSQL, with a code that means other things as well. */
const troubleWords =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error|Cannot use a pool after calling end|is not currently accepting connections/

/** Whether an error, or what caused it, says that the database is away or too slow, rather than that something is wrong with the request. */
export function isDatabaseTrouble(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, message, cause, errors } = error as {
    code?: unknown
    message?: unknown
    cause?: unknown
    errors?: unknown
  }
  if (typeof code === 'string' && troubleCodes.test(code)) return true
  if (typeof message === 'string' && troubleWords.test(message)) return true
  return isDatabaseTrouble(cause) || (Array.isArray(errors) && errors.some(isDatabaseTrouble))
}

/** Remembers, for the request that is being answered, what the database said. */
export function noteTrouble(error: unknown): void {
  const noticed = requests.getStore()
  if (noticed && isDatabaseTrouble(error)) noticed.hasTrouble = true
}

/** Says that the database is away, for whoever asks by a program or a form. */
const databaseAwayResponse = (): Response =>
  errorResponseOfPayload(503, databaseAway, { 'retry-after': String(retryAfterSeconds) })

/**
 * Answers a request; when that fails and the database was in trouble meanwhile, says so. Payload takes a session that can't be looked up for none,
 * and would tell the editor to sign in.
 */
export async function answerWithDatabase(answer: () => Promise<Response>): Promise<Response> {
  const noticed: Noticed = { hasTrouble: false }
  try {
    const response = await requests.run(noticed, answer)
    return response.status >= 400 && noticed.hasTrouble ? databaseAwayResponse() : response
  } catch (error) {
    if (noticed.hasTrouble || isDatabaseTrouble(error)) return databaseAwayResponse()
    throw error
  }
}
