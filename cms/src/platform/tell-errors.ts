import { isRecord, valuesOf, textIn } from '@osi/shared'
import type { AfterErrorHook } from 'payload'
import { requestIdOf } from './client-address.ts'
import { logRefusal } from './log-refusal.ts'

interface ToldError {
  name?: string
  message?: string
  data?: Record<string, unknown>
}

interface Told {
  errors: ToldError[]
}

interface FieldError {
  path?: string
  label?: unknown
  message?: unknown
}

/** What Payload 3.90 says of every error whose class has lost its name, as all of them do in the production build. */
const saidOfNameless = 'An unknown error occurred.'

/** What it says instead of what editors must not see. */
const saidOfSecrets = 'Something went wrong.'

/**
 * Payload’s toast takes what follows a colon for a list, and each comma in it for the end of an item. A sentence that it would take
 * apart gets a colon that looks the same.
 */
const uncut = (sentence: string): string => (/:.*,/s.test(sentence) ? sentence.replaceAll(':', '∶') : sentence)

const labelOf = (error: FieldError): string | undefined => textIn(error, 'label')

/** One sentence for the toast: the field’s own when there is one, the names of the fields when there are more. */
function sentenceOf(errors: FieldError[]): string {
  const [only, ...others] = errors
  if (only && others.length === 0) {
    const [label, message] = [labelOf(only), textIn(only, 'message') ?? '']
    return uncut(label ? `${label} – ${message}` : message)
  }
  const names = errors.map((error) => (labelOf(error) ?? error.path ?? '').replaceAll(',', ''))
  return `These fields need another look: ${[...new Set(names)].join(', ')}`
}

const fieldErrorsIn = (error: unknown): FieldError[] => {
  const { errors } = valuesOf(valuesOf(error).data)
  return Array.isArray(errors) ? errors.map(valuesOf) : []
}

/** Meant for editors: said so, or a refusal with a status of its own. Payload decides in the same way (`isErrorPublic`). */
const isForEditors = ({ isPublic, status }: Error & { isPublic?: boolean; status?: number }): boolean =>
  isPublic ?? (status !== undefined && status < 500)

/** @param requestId the log has the same */
const apology = (requestId: string | undefined): string =>
  `Something went wrong in the CMS, and nothing was changed. Try again in a minute. If it happens again, tell whoever looks after this system ${requestId ? `this number: ${requestId}` : 'when it happened.'}`

/**
 * What the API answers of an error: our sentence, whole, whatever the build has made of the error’s class.
 * @param said what Payload, or a hook before this one, would answer
 * @param requestId for whoever has to find it in the log
 */
export function toldError(error: Error, said: Told, requestId?: string): Told {
  const [first] = said.errors
  // A hook of the collection may have said it better already.
  const source = fieldErrorsIn(first).length > 0 ? first : (error as ToldError)
  const fieldErrors = fieldErrorsIn(source)
  const isNameless = first?.message === saidOfNameless
  // A class whose name is minified to a letter loses its data, and keeps its message.
  const isPayloads = !first?.message || isNameless || first.data !== undefined || first.message === error.message
  if (fieldErrors.length > 0 && isPayloads)
    return { errors: [{ name: 'ValidationError', data: source?.data, message: sentenceOf(fieldErrors) }] }
  if (first?.message === saidOfSecrets || (first?.message === saidOfNameless && !isForEditors(error)))
    return { errors: [{ name: 'APIError', message: apology(requestId) }] }
  const message = isNameless ? error.message : (first?.message ?? '')
  // With its class’s name an error loses what it says to programs, too: which step of a sign-in is next.
  const data = isPayloads && isForEditors(error) ? valuesOf(error).data : undefined
  return {
    errors: [{ ...first, ...(isRecord(data) && { data }), name: first?.name || 'APIError', message: uncut(message) }],
  }
}

/** The last of the hooks on errors: says what is to be said, in the shape that forms and toasts expect. */
export const tellErrors: AfterErrorHook = ({ error, req, result }) => {
  const requestId = requestIdOf(req)
  if (!isForEditors(error)) req.payload.logger.error({ requestId, err: error }, 'a request failed')
  if (valuesOf(error).status === 403 && req.user) logRefusal(req)
  const said = result as unknown as Partial<Told> | undefined
  return Array.isArray(said?.errors)
    ? { response: { ...toldError(error, { errors: said.errors }, requestId) } }
    : undefined
}
