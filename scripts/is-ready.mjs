/** Asks an address whether its server can do its work, for the health checks of containers: ends with 0 when it answers well, otherwise with 1. */
import { readFileSync } from 'node:fs'

const [url = ''] = process.argv.slice(2)

try {
  const { OSI_SERVICE_KEY, OSI_SERVICE_KEY_FILE } = process.env
  const key = OSI_SERVICE_KEY || (OSI_SERVICE_KEY_FILE && readFileSync(OSI_SERVICE_KEY_FILE, 'utf8').trim())
  const { ok, status } = await fetch(url, {
    headers: key ? { authorization: `Bearer ${key}` } : {},
    signal: AbortSignal.timeout(5_000),
  })
  console.log(`${url} answers ${status}.`)
  process.exitCode = ok ? 0 : 1
} catch (error) {
  console.log(`${url} does not answer (${error instanceof Error ? error.message : String(error)}).`)
  process.exitCode = 1
}
