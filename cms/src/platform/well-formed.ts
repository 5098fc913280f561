import { valuesOf } from '@osi/shared'
import type { AfterErrorHook } from 'payload'
import { databaseAway, isDatabaseTrouble } from './database-trouble.ts'
import { errorResponseOfPayload } from './error-response.ts'

/** The most that a request of the API may carry, files aside: a long page has a hundredth of it. */
export const maxBodyBytes = 8 * 1024 * 1024

/** The largest file that an editor may add. */
export const maxFileBytes = 100 * 1024 * 1024

/** Nothing here is found by its distance, and PostgreSQL has no “all”; Payload would fail at these. */
const unanswered = /\[(near|within|intersects|all)\]/

/** Names that JavaScript gives a meaning of their own. */
const innerNames = /(?:^|[[.&?=])(?:__proto__|constructor|prototype)(?:[\].[=&]|$)/

const isObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Payload looks for a collection of this name in an object that has such properties. */
const hasInnerSegment = ({ pathname }: URL): boolean => pathname.split('/').some((part) => part in Object.prototype)

/** In JSON, as the name of something; within a text its quotation marks would have a backslash. */
const hasInnerName = (json: string): boolean => /"__proto__"\s*:/.test(json)

function problemWithAddress(url: URL): string | undefined {
  if (/%00/.test(url.href)) return 'The address has a character in it that no text has.'
  const asked = decodeURIComponent(url.search.replace(/%(?![0-9a-f]{2})/gi, '%25'))
  const [, operator] = unanswered.exec(asked) ?? []
  if (operator) return `Nothing here can be found by “${operator}”.`
  if (innerNames.test(asked) || hasInnerName(asked)) return 'There is no field of this name.'
  const where = url.searchParams.get('where')
  return where && !isObject(where) ? 'Write a condition as where[field][equals]=value.' : undefined
}

/** The whole body as text; undefined when it is larger than any request needs to be. */
async function bodyOf(request: Request): Promise<string | undefined> {
  let [text, size] = ['', 0]
  const decoder = new TextDecoder()
  for await (const chunk of request.body ?? []) {
    size += (chunk as Uint8Array).byteLength
    if (size > maxBodyBytes) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** A question that is too long for an address comes as the body of a POST: the same is asked of it. */
async function asQuestion(request: Request): Promise<Request | Response> {
  const text = await bodyOf(request)
  if (text === undefined) return errorResponseOfPayload(413, 'That is too much for one request.')
  const isJson = request.headers.get('content-type')?.startsWith('application/json')
  if (isJson && text && !isObject(text)) return errorResponseOfPayload(400, 'The body isn’t a JSON object.')
  const problem = isJson
    ? hasInnerName(text)
      ? 'There is no field of this name.'
      : undefined
    : problemWithAddress(new URL(`?${text}`, request.url))
  if (problem) return errorResponseOfPayload(400, problem)
  const { url, method, headers, signal } = request
  return new Request(url, { method, headers, signal, body: text })
}

/** Payload fails at JSON that is announced and doesn't come. It looks at the length first. */
function withEmptyObject({ url, method, headers, signal }: Request): Request {
  const body = '{}'
  return new Request(url, {
    method,
    headers: { ...Object.fromEntries(headers), 'content-length': String(body.length) },
    signal,
    body,
  })
}

/**
 * What Payload would take for something else, or fail at with a 500, is refused before it sees it.
 * @returns the request, to be answered (its body can be read once more), or the refusal
 */
export async function wellFormed(request: Request): Promise<Request | Response> {
  const address = new URL(request.url)
  // Payload’s picture for social networks fails, and nobody shares pages of the CMS.
  if (address.pathname === '/api/og' || hasInnerSegment(address)) return errorResponseOfPayload(404, 'Not found.')
  const problem = problemWithAddress(address)
  if (problem) return errorResponseOfPayload(400, problem)
  const type = request.headers.get('content-type') ?? ''
  if (/^multipart\//i.test(type) && !/boundary=\S/i.test(type))
    return errorResponseOfPayload(400, 'The form doesn’t say where its parts end.')
  const isJson = type.startsWith('application/json')
  const { url, method, headers, signal } = request
  if (!request.body) return isJson && ['POST', 'PATCH'].includes(method) ? withEmptyObject(request) : request
  if (request.headers.get('x-payload-http-method-override') ?? request.headers.get('x-http-method-override'))
    return asQuestion(request)
  if (!isJson) return request
  const text = await bodyOf(request)
  if (text === undefined) return errorResponseOfPayload(413, 'That is too much for one request.')
  if (text && !isObject(text)) return errorResponseOfPayload(400, 'The body isn’t a JSON object.')
  if (hasInnerName(text)) return errorResponseOfPayload(400, 'There is no field of this name.')
  return text ? new Request(url, { method, headers, signal, body: text }) : withEmptyObject(request)
}

/**
 * What the database says of values that it can't read, and of questions that a column doesn't understand: PostgreSQL's class 22, “data exception”, an operator
 * that its type doesn't have (42883), and types that don't go together (42804).
 */
const isDataException = (error: unknown): boolean => {
  const { code, cause } = valuesOf(error)
  return (
    (typeof code === 'string' && /^(?:22[0-9A-Z]{3}|42883|42804)$/.test(code)) ||
    (Boolean(cause) && isDataException(cause))
  )
}

/** What the parser of forms says of a body that isn't one. */
const isNoForm = ({ message }: Error): boolean =>
  /^(?:Unexpected end of form|Malformed part header|Request is not eligible for file upload)/.test(message)

const answer = (status: number, message: string) => ({ status, response: { errors: [{ message }] } })

/** Says whose mistake it is and what to do: such a request is the asker's, not the server's. */
export const refuseUnreadable: AfterErrorHook = ({ error, req }) => {
  const { status } = error as { status?: number }
  if (isDatabaseTrouble(error)) return answer(503, databaseAway)
  // Payload says the same to those whose session has ended as to those who may not.
  if (status === 403 && !req.user)
    return answer(
      403,
      'You are not signed in, or not any more. Sign in in another tab; what you typed here stays, and can be saved then.',
    )
  if (status === 413)
    return answer(
      413,
      'The file is too large: up to 100 MB fit. A video belongs on a video platform, and its link here.',
    )
  return isDataException(error) || isNoForm(error)
    ? answer(400, 'Something in the request isn’t written in a form that can be read.')
    : undefined
}
