import { valuesOf } from '@osi/shared'

/** A running CMS, and somebody with an account in it. */
export interface CmsAccount {
  cmsUrl: string
  email: string
  password: string
}

/** Asks the CMS’s REST API; the path begins after `/api`. @returns what it answers @throws Error when it refuses */
export type AskCms = (method: string, path: string, body?: object) => Promise<Record<string, unknown>>

/** Signs in over REST. @returns what asks as that account from then on @throws Error when the CMS refuses the account */
export async function askingAs({ cmsUrl, email, password }: CmsAccount): Promise<AskCms> {
  const headers = { 'content-type': 'application/json', origin: cmsUrl }
  const login = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  })
  const { token } = valuesOf(await login.json())
  if (typeof token !== 'string') throw new Error(`${email} can’t sign in: ${login.status}`)
  return async (method, path, body) => {
    const response = await fetch(`${cmsUrl}/api${path}`, {
      method,
      headers: { ...headers, authorization: `JWT ${token}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return valuesOf(await response.json())
  }
}
