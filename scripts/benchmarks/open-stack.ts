import { textIn } from '@osi/shared'
import { openThrowAwayStack } from '../stack/throw-away-stack.ts'

/** The whole system, running for a benchmark, and its first administrator at work. */
export interface OpenStack {
  siteUrl: string
  databaseUrl: string
  /**
   * Asks the CMS as the first administrator.
   * @param address after the CMS's own, like `/api/webinars`
   * @returns the answer's text
   * @throws Error for every answer that is no success
   */
  ask(method: string, address: string, body?: string, headers?: Record<string, string>): Promise<string>
  /** Stops everything, and removes its files. */
  close(): Promise<void>
}

/** Starts the whole system as `npm start` does, on free ports and in a folder that is thrown away. */
export async function openStack(): Promise<OpenStack> {
  const { stack, close } = await openThrowAwayStack('osi-bench-', () => undefined)
  const { settings, administrator, databaseUrl } = stack
  const { siteUrl, cmsUrl } = settings
  const send = async (
    method: string,
    address: string,
    { body, headers }: { body?: string | undefined; headers: Record<string, string> },
  ): Promise<string> => {
    const answer = await fetch(`${cmsUrl}${address}`, {
      method,
      headers: { origin: cmsUrl, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${text.slice(0, 500)}`)
    return text
  }
  try {
    const { email, password } = administrator
    const signedIn = await send('POST', '/api/users/login', { body: JSON.stringify({ email, password }), headers: {} })
    const token = textIn(JSON.parse(signedIn), 'token') ?? ''
    const signature = { authorization: `JWT ${token}`, cookie: `payload-token=${token}` }
    return {
      siteUrl,
      databaseUrl,
      ask: (method, address, body, headers) => send(method, address, { body, headers: { ...signature, ...headers } }),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
