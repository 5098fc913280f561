import { textIn } from '@osi/shared'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../ports.ts'
import { startStack } from '../stack/stack.ts'

/** The whole system, running for a benchmark, and its first administrator at work. */
export interface OpenStack {
  siteUrl: string
  cmsUrl: string
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
  const dataDir = await mkdtemp(path.join(tmpdir(), 'osi-bench-'))
  // For root's PostgreSQL, which runs as another user.
  await chmod(dataDir, 0o711)
  const undoing: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })]
  const close = async (): Promise<void> => {
    for (let undo = undoing.pop(); undo; undo = undoing.pop()) await undo()
  }
  try {
    const { settings, administrator, databaseUrl } = await startStack(
      {
        OSI_DATA_DIR: dataDir,
        CMS_PORT: String(await freePort()),
        SITE_PORT: String(await freePort()),
        PUBLISHER_PORT: String(await freePort()),
        OSI_LINK_CHECK: 'off',
      },
      'nobody',
      { later: (undo) => void undoing.push(undo), say: () => undefined },
    )
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
    const { email, password } = administrator
    const signedIn = await send('POST', '/api/users/login', { body: JSON.stringify({ email, password }), headers: {} })
    const token = textIn(JSON.parse(signedIn), 'token') ?? ''
    const signature = { authorization: `JWT ${token}`, cookie: `payload-token=${token}` }
    return {
      siteUrl,
      cmsUrl,
      databaseUrl,
      ask: (method, address, body, headers) => send(method, address, { body, headers: { ...signature, ...headers } }),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
