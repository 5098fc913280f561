import { sendingAs, type SendToCms } from '../running-cms/ask-cms.ts'
import { openThrowAwayStack } from '../stack/throw-away-stack.ts'

/** The whole system, running for a benchmark, and its first administrator at work. */
export interface OpenStack {
  siteUrl: string
  databaseUrl: string
  /** Asks the CMS as the first administrator. */
  ask: SendToCms
  /** Stops everything, and removes its files. */
  close(): Promise<void>
}

/** Starts the whole system as `npm start` does, on free ports and in a folder that is thrown away. */
export async function openStack(): Promise<OpenStack> {
  const { stack, close } = await openThrowAwayStack('osi-bench-', () => undefined)
  const { settings, administrator, databaseUrl } = stack
  const { siteUrl, cmsUrl } = settings
  try {
    const { email, password } = administrator
    return { siteUrl, databaseUrl, ask: await sendingAs({ cmsUrl, email, password }), close }
  } catch (error) {
    await close()
    throw error
  }
}
