import type { IncomingMessage, ServerResponse } from 'node:http'
import { formAddress } from '../../src/report-a-problem/report-state.ts'
import { showsPass } from '../preview.ts'
import type { ServedReleases } from '../served-release.ts'
import type { FileCache, FileForm } from './file-cache.ts'
import { sendForm } from './file-response.ts'
import { encodingFor, type Encoding } from './negotiation.ts'

/** The form of a body that fits a request: parts are counted in the bytes of the file itself. */
export const encodingOf = ({ headers }: Pick<IncomingMessage, 'headers'>): Encoding =>
  headers.range === undefined ? encodingFor(headers['accept-encoding']) : 'identity'

/** Addresses that a file lies at but that lead elsewhere, or whose answer depends on more than the file. */
const isForTheOthers = (url: string): boolean =>
  url.includes('%') || url.includes('?') || url.endsWith('/index.html') || url === formAddress

/**
 * Answers what most readers ask for, a file of the live release at its own address, before any framework has seen the request:
 * that is ten times as fast.
 * @param onError is given what went wrong with the file, and answers in its place
 * @returns false when somebody else has to answer
 */
export function fastPath(
  releases: ServedReleases,
  cache: FileCache,
  onError: (error: unknown, request: IncomingMessage, response: ServerResponse) => void,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const { url = '/', method, headers } = request
    if ((method !== 'GET' && method !== 'HEAD') || isForTheOthers(url)) return false
    if (showsPass(headers.cookie)) return false
    const release = releases.live()
    if (!release) return false
    const form = cache.form(
      release,
      url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1),
      encodingOf(request),
    )
    if (form === undefined) return false
    const send = (ready: FileForm): void => sendForm(request, response, ready)
    if (form instanceof Promise) form.then(send).catch((error: unknown) => onError(error, request, response))
    else send(form)
    return true
  }
}
