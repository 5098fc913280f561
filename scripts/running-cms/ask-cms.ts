import { valuesOf } from '@osi/shared'

/** A running CMS, and somebody with an account in it. */
export interface CmsAccount {
  cmsUrl: string
  email: string
  password: string
}

/**
 * Sends a request as somebody who is signed in.
 * @param address below the CMS’s own, like `/api/webinars` or `/admin`
 * @param headers in the place of the usual ones; without them the body is JSON
 * @returns the answer’s text
 * @throws Error for every answer that is no success
 */
export type SendToCms = (
  method: string,
  address: string,
  body?: string,
  headers?: Record<string, string>,
) => Promise<string>

/** Asks the CMS’s REST API; the path begins after `/api`. @returns what it answers @throws Error when it refuses */
export type AskCms = (method: string, path: string, body?: object) => Promise<Record<string, unknown>>

/** Signs in over REST. @returns what sends requests as that account from then on @throws Error when the CMS refuses the account */
export async function sendingAs({ cmsUrl, email, password }: CmsAccount): Promise<SendToCms> {
  const usual = { 'content-type': 'application/json', origin: cmsUrl }
  const login = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: usual,
    body: JSON.stringify({ email, password }),
  })
  const { token } = valuesOf(await login.json())
  if (typeof token !== 'string') throw new Error(`${email} can’t sign in: ${login.status}`)
  const signedIn = { ...usual, authorization: `JWT ${token}` }
  return async (method, address, body, headers) => {
    const answer = await fetch(cmsUrl + address, { method, headers: { ...signedIn, ...headers }, body })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${text.slice(0, 500)}`)
    return text
  }
}

/** Signs in over REST. @returns what asks as that account from then on @throws Error when the CMS refuses the account */
export async function askingAs(account: CmsAccount): Promise<AskCms> {
  const send = await sendingAs(account)
  return async (method, path, body) =>
    valuesOf(JSON.parse(await send(method, `/api${path}`, body && JSON.stringify(body))))
}
