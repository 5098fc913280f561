import { codeOf, messageOf } from '@osi/shared'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Listening } from '../runtime/settings.ts'

/** What kept a server from listening, in a sentence for whoever starts it. */
export function problemWithListening(error: unknown, { host, port }: Listening): Error {
  const code = codeOf(error)
  switch (code) {
    case 'EADDRINUSE':
      return new Error(`Port ${port} is in use. Stop the program that uses it, or set SITE_PORT to another.`)
    case 'EACCES':
      return new Error(`Port ${port} may only be used by root. Set SITE_PORT to a port above 1023.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`This machine has no address ${host} (${code}). Set HOST to one of its addresses.`)
    default:
      return new Error(`The site can't listen on ${host}, port ${port}: ${messageOf(error)}.`)
  }
}

/**
 * Makes sure that nobody else listens there, before processes are started that would each say so.
 * @throws Error with a sentence
 */
export async function requireFree(place: Listening): Promise<void> {
  const trial = createServer()
  try {
    trial.listen({ ...place, exclusive: true })
    await once(trial, 'listening')
  } catch (error) {
    throw problemWithListening(error, place)
  }
  trial.close()
  await once(trial, 'close')
}
