import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import type { FileForm } from './file-cache.ts'
import { isKnownToReader, isSameVersion, rangeOf, type ByteRange } from './negotiation.ts'

/** Headers that belong to a body. */
const ofBody = new Set(['content-length', 'content-encoding', 'content-type', 'content-disposition', 'accept-ranges'])

/** Names and values in turn, without those of the body. */
function withoutBody(headers: readonly string[]): string[] {
  const kept: string[] = []
  for (let index = 0; index < headers.length; index += 2)
    if (!ofBody.has(headers[index]!)) kept.push(headers[index]!, headers[index + 1]!)
  return kept
}

/** Sends a file, or the part of it that was asked for, or says that the reader has it already. A `HEAD` gets the same without the body. */
export function sendForm(request: IncomingMessage, response: ServerResponse, form: FileForm): void {
  const { headers } = request
  if (
    (headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined) &&
    isKnownToReader(headers, form.etag, form.modifiedAt)
  ) {
    response.writeHead(304, withoutBody(form.headers)).end()
    return
  }
  const range =
    headers.range !== undefined &&
    request.method === 'GET' &&
    isSameVersion(headerOf(request, 'if-range'), form.etag, form.modifiedAt)
      ? rangeOf(headers.range, form.size)
      : undefined
  if (range === 'unsatisfiable') {
    response
      .writeHead(416, [...withoutBody(form.headers), 'content-range', `bytes */${form.size}`, 'content-length', '0'])
      .end()
    return
  }
  if (range) return sendPart(response, form, range)
  response.writeHead(200, form.headers as string[])
  if (request.method === 'HEAD') response.end()
  else if (form.body) response.end(form.body)
  else stream(response, form.file)
}

function sendPart(response: ServerResponse, form: FileForm, range: ByteRange): void {
  const headers = form.headers.map((value, index) =>
    form.headers[index - 1] === 'content-length' ? String(range.end - range.start + 1) : value,
  )
  response.writeHead(206, [...headers, 'content-range', `bytes ${range.start}-${range.end}/${form.size}`])
  if (form.body) response.end(form.body.subarray(range.start, range.end + 1))
  else stream(response, form.file, range)
}

/** A file that ends early, because the release is gone, ends the connection: the reader sees that something is missing. */
function stream(response: ServerResponse, file: string, range?: ByteRange): void {
  pipeline(createReadStream(file, range), response, () => undefined)
}

const headerOf = ({ headers }: IncomingMessage, name: string): string | undefined => {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}
